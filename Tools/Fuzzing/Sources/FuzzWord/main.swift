import FuzzDriver

FuzzDriver.run(seeds: WordSeeds.all, WordTarget.check)
