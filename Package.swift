// swift-tools-version: 6.2
import PackageDescription

/// The compiler settings of every target of ours.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

/// One row of the table of modules: what it is, and which modules it may import.
struct Module {
  enum Kind { case system(pkgConfig: String, apt: String), c, swift, program }
  let name: String
  let kind: Kind
  let imports: [String]
  var packages: [Target.Dependency] = []
  var resources: [Resource] = []
  /// Libraries without a pkg-config file, by their `-l` name.
  var libraries: [String] = []
}

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let daemonPackages: [Target.Dependency] = [
  .product(name: "NIOCore", package: "swift-nio"),
  .product(name: "NIOPosix", package: "swift-nio"),
  .product(name: "NIOHTTP1", package: "swift-nio"),
  .product(name: "Logging", package: "swift-log"),
]

/// The arrows of ARCHITECTURE.md. `Tests/ArchitectureTests` holds the `import` lines to them.
let modules = [
  Module(
    name: "CXapian", kind: .system(pkgConfig: "xapian-core", apt: "libxapian-dev"), imports: []),
  Module(name: "CLibXML", kind: .system(pkgConfig: "libxml-2.0", apt: "libxml2-dev"), imports: []),
  Module(name: "CCMark", kind: .system(pkgConfig: "libcmark", apt: "libcmark-dev"), imports: []),
  Module(name: "CZlib", kind: .system(pkgConfig: "zlib", apt: "zlib1g-dev"), imports: []),
  Module(
    name: "CArchive", kind: .system(pkgConfig: "libarchive", apt: "libarchive-dev"), imports: []),
  // The build warns of two flags in its pkg-config file that it leaves out; neither is needed.
  Module(
    name: "CGMime", kind: .system(pkgConfig: "gmime-3.0", apt: "libgmime-3.0-dev"), imports: []),
  Module(name: "MarkupBridge", kind: .c, imports: ["CGMime"], libraries: ["cld2"]),
  Module(name: "XapianBridge", kind: .c, imports: ["CXapian"]),
  Module(name: "Xapian", kind: .swift, imports: ["XapianBridge"]),
  Module(name: "Platform", kind: .swift, imports: []),
  Module(
    name: "Markup", kind: .swift,
    imports: ["CLibXML", "CCMark", "CZlib", "CArchive", "MarkupBridge"]),
  Module(name: "Identifiers", kind: .swift, imports: []),
  Module(name: "Text", kind: .swift, imports: ["Identifiers"]),
  Module(
    name: "Corpus", kind: .swift, imports: ["Identifiers", "Text", "Markup", "Platform"],
    packages: [.product(name: "Yams", package: "Yams")]),
  Module(
    name: "Entities", kind: .swift, imports: ["Identifiers", "Text", "Platform"],
    resources: [.copy("Catalogue")]),
  Module(name: "Facets", kind: .swift, imports: ["Identifiers", "Platform"]),
  Module(
    name: "IndexFormat", kind: .swift, imports: ["Identifiers", "Text", "Xapian", "Platform"]),
  Module(
    name: "Indexing", kind: .swift,
    imports: [
      "Identifiers", "Text", "Xapian", "Platform", "Corpus", "Entities", "Facets", "IndexFormat",
    ]),
  Module(
    name: "Searching", kind: .swift,
    imports: ["Identifiers", "Text", "Xapian", "Platform", "Entities", "Facets", "IndexFormat"]),
  Module(name: "Wire", kind: .swift, imports: []),
  Module(
    name: "Answering", kind: .swift,
    imports: [
      "Identifiers", "Text", "Xapian", "Platform", "Corpus", "Entities", "Facets", "IndexFormat",
      "Indexing", "Searching", "Wire",
    ]),
  Module(
    name: "DaemonFront", kind: .swift, imports: ["Wire", "Platform"], packages: daemonPackages),
  Module(name: "Client", kind: .swift, imports: ["Wire", "Platform"]),
  Module(
    name: "dossierd", kind: .program,
    imports: [
      "Answering", "DaemonFront", "Wire", "Platform", "Xapian", "IndexFormat",
    ],
    packages: [argumentParser]),
  Module(
    name: "dossier", kind: .program,
    imports: [
      "Answering", "Client", "Wire", "Platform", "Identifiers", "Text", "Corpus", "Entities",
      "IndexFormat", "Indexing", "Searching",
    ],
    packages: [argumentParser]),
]

/// The test targets, with the modules each looks into.
let tests: [(name: String, imports: [String])] =
  modules.compactMap { module in
    switch module.kind {
    case .swift: ("\(module.name)Tests", [module.name] + module.imports)
    case .system, .c, .program: nil
    }
  } + [
    ("ArchitectureTests", []),
    ("EvaluationTests", ["EvaluationSupport", "Corpus", "Entities", "Identifiers", "Text"]),
    (
      "EndToEndTests",
      [
        "dossier", "dossierd", "Client", "Wire", "Platform", "Text", "Entities",
        "Identifiers",
      ]
    ),
  ]

/// `DOSSIER_ONLY=Entities,Corpus` narrows the package to those modules, what they import and their
/// tests, so that the inner loop builds neither NIO nor anything else it does not need.
let chosen: Set<String> = {
  guard let only = Context.environment["DOSSIER_ONLY"], !only.isEmpty else {
    return Set(modules.map(\.name)).union(["ArchitectureTests", "EndToEndTests", "EvaluationTests"])
  }
  var closure: Set<String> = []
  var pending = only.split(separator: ",").map(String.init)
  while let name = pending.popLast() {
    guard closure.insert(name).inserted else { continue }
    pending += modules.first { $0.name == name }?.imports ?? []
  }
  return closure
}()

func target(_ module: Module) -> Target {
  let imports = module.imports.map { Target.Dependency(stringLiteral: $0) }
  switch module.kind {
  case .system(let pkgConfig, let apt):
    return .systemLibrary(name: module.name, pkgConfig: pkgConfig, providers: [.apt([apt])])
  case .c:
    return .target(
      name: module.name, dependencies: imports,
      cxxSettings: [.unsafeFlags(["-Wall", "-Wextra", "-Werror"])],
      linkerSettings: module.libraries.map { .linkedLibrary($0) })
  case .swift:
    return .target(
      name: module.name, dependencies: imports + module.packages, resources: module.resources,
      swiftSettings: strict)
  case .program:
    return .executableTarget(
      name: module.name, dependencies: imports + module.packages, swiftSettings: strict)
  }
}

func testTarget(_ name: String, _ imports: [String]) -> Target {
  let support: [Target.Dependency] = ["TestSupport"]
  return .testTarget(
    name: name, dependencies: imports.map { .init(stringLiteral: $0) } + support,
    exclude: name == "EndToEndTests" ? ["Golden"] : [], swiftSettings: strict)
}

/// A module's own tests are built when the module was asked for by name, or when all were.
func isChosen(test name: String) -> Bool {
  guard let only = Context.environment["DOSSIER_ONLY"], !only.isEmpty else { return true }
  return only.split(separator: ",").contains { name == "\($0)Tests" || name == $0 }
}

/// What the marked texts are read with, by their floors and by `Tools/evaluate`.
let evaluates = chosen.isSuperset(of: ["Corpus", "Entities"])
let evaluationSupport = Target.target(
  name: "EvaluationSupport",
  dependencies: ["Corpus", "Entities", "Identifiers", "Text", "TestSupport"],
  path: "Tests/EvaluationSupport", swiftSettings: strict)

/// What others may build on is `DossierClient`. Each module is a library too, with an underscore, so
/// that the packages of benchmarks and fuzzers reach it by `@testable`; nobody else should.
let products: [Product] =
  (chosen.contains("Client") ? [.library(name: "DossierClient", targets: ["Client"])] : [])
  + modules.compactMap { module in
    guard case .swift = module.kind, chosen.contains(module.name) else { return nil }
    return .library(name: "_\(module.name)", targets: [module.name])
  } + [.library(name: "_TestSupport", targets: ["TestSupport"])]
  + (evaluates ? [.library(name: "_EvaluationSupport", targets: ["EvaluationSupport"])] : [])

let needsDaemon = chosen.contains("DaemonFront")
let package = Package(
  name: "dossier",
  products: products,
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ]
    + (needsDaemon
      ? [
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
      ] : []),
  targets: modules.filter { chosen.contains($0.name) }.map(target)
    + [.target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict)]
    + (evaluates ? [evaluationSupport] : [])
    + tests.filter { isChosen(test: $0.name) }.map { testTarget($0.name, $0.imports) },
  cxxLanguageStandard: .cxx17
)
