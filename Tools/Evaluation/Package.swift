// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny"), .treatAllWarnings(as: .error),
]

/// What `Tools/evaluate` runs, and the modules that it looks into.
func evaluation(_ name: String, _ modules: [String]) -> Target {
  .executableTarget(
    name: name,
    dependencies: (modules + ["TestSupport"]).map { .product(name: "_\($0)", package: "dossier") },
    swiftSettings: settings)
}

let package = Package(
  name: "evaluation",
  dependencies: [.package(name: "dossier", path: "../..")],
  targets: [
    evaluation("HTMLEvaluation", ["Corpus", "Identifiers", "Text"]),
    evaluation(
      "EntitiesEvaluation", ["Corpus", "Entities", "EvaluationSupport", "Identifiers", "Text"]),
    evaluation(
      "RankingEvaluation", ["Identifiers", "IndexFormat", "Indexing", "Searching", "Xapian"]),
  ])
