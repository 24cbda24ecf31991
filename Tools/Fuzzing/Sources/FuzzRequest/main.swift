import FuzzDriver

FuzzDriver.run(seeds: RequestSeeds.all, RequestTarget.check)
