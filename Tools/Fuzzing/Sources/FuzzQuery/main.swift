import FuzzDriver

FuzzDriver.run(seeds: QuerySeeds.all, QueryTarget.check)
