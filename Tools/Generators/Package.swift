// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny"), .treatAllWarnings(as: .error),
]

/// What `Tools/catalogue` runs.
let package = Package(
  name: "generators",
  dependencies: [.package(name: "dossier", path: "../..")],
  targets: [
    .executableTarget(
      name: "CatalogueGenerator",
      dependencies: ["Entities", "Identifiers"].map {
        .product(name: "_\($0)", package: "dossier")
      },
      swiftSettings: settings)
  ])
