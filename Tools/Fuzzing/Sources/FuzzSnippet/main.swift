import FuzzDriver

FuzzDriver.run(seeds: SnippetSeeds.all, SnippetTarget.check)
