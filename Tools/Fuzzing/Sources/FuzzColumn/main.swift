import FuzzDriver

FuzzDriver.run(seeds: ColumnSeeds.all, ColumnTarget.check)
