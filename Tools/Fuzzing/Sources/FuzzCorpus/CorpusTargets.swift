/// The targets that look into the reading and cleaning of articles, by name.
enum CorpusTargets {
  struct Target: Sendable {
    let seeds: [(name: String, bytes: [UInt8])]
    let check: @Sendable ([UInt8]) -> Void
  }

  static let all: [String: Target] = {
    var targets = [
      "cleaner": Target(seeds: CleanerSeeds.all, check: CleanerTarget.check),
      "front-matter": Target(
        seeds: ReaderSeeds.seeds(of: "markdown"), check: FrontMatterTarget.check),
      "dates": Target(seeds: DateSeeds.all, check: DateTarget.check),
      "source-map": Target(seeds: SourceMapSeeds.all, check: SourceMapTarget.check),
    ]
    for (format, name) in ReaderTarget.names {
      let reader = ReaderTarget(fileName: name)
      targets[format] = Target(seeds: ReaderSeeds.seeds(of: format), check: reader.check)
    }
    return targets
  }()
}
