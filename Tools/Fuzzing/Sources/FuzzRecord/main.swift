import FuzzDriver

FuzzDriver.run(seeds: RecordSeeds.all, RecordTarget.check)
