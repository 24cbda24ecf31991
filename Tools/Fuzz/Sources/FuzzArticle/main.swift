import FuzzDriver

FuzzDriver.run(seeds: ArticleSeeds.all, ArticleTarget.check)
