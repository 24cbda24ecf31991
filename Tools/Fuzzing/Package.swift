// swift-tools-version: 6.2
import PackageDescription

/// Built by `Tools/fuzz`, which passes what the compiler and the linker need for libFuzzer.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny"), .treatAllWarnings(as: .error),
]

/// A fuzz target and the modules that it looks into.
func fuzzer(_ name: String, _ modules: [String]) -> Target {
  .executableTarget(
    name: name,
    dependencies: ["FuzzDriver"] + modules.map { .product(name: "_\($0)", package: "dossier") },
    swiftSettings: settings)
}

let package = Package(
  name: "fuzz",
  dependencies: [.package(name: "dossier", path: "../..")],
  targets: [
    .systemLibrary(name: "CLibFuzzer"),
    .target(name: "FuzzDriver", dependencies: ["CLibFuzzer"], swiftSettings: settings),
    fuzzer("FuzzRequest", ["Wire", "Client"]),
    fuzzer("FuzzQuery", ["Searching", "Identifiers", "Text"]),
    fuzzer("FuzzColumn", ["Facets", "Identifiers", "Platform"]),
    fuzzer("FuzzCorpus", ["Corpus", "Identifiers", "Text"]),
    fuzzer("FuzzRecord", ["IndexFormat", "Identifiers", "Text"]),
    fuzzer("FuzzSnippet", ["Searching", "IndexFormat", "Text"]),
    fuzzer("FuzzWord", ["Text"]),
  ])
