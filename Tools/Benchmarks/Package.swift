// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny"), .treatAllWarnings(as: .error),
]

func product(_ name: String) -> Target.Dependency { .product(name: name, package: "dossier") }

let package = Package(
  name: "benchmarks",
  dependencies: [.package(name: "dossier", path: "../..")],
  targets: [
    .executableTarget(
      name: "SearchBenchmark", dependencies: [product("DossierClient"), product("_Wire")],
      swiftSettings: settings),
    .target(name: "BenchmarkClock", swiftSettings: settings),
    .executableTarget(
      name: "ReadingBenchmark",
      dependencies: ["Corpus", "Identifiers", "Indexing"].map { product("_\($0)") }
        + ["BenchmarkClock"],
      swiftSettings: settings),
    .executableTarget(
      name: "RecognitionBenchmark",
      dependencies: ["Corpus", "Entities", "Identifiers", "TestSupport", "Text"].map {
        product("_\($0)")
      }
        + ["BenchmarkClock"],
      swiftSettings: settings),
    .executableTarget(
      name: "StoryBenchmark",
      dependencies: [
        "Corpus", "Identifiers", "IndexFormat", "Indexing", "Platform", "TestSupport", "Xapian",
      ].map { product("_\($0)") },
      swiftSettings: settings),
  ])
