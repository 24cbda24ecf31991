internal import Foundation
internal import IndexFormat
internal import Platform
internal import Xapian

/// Makes a finished generation the published one.
enum Publisher {
  /// A number above that of every generation there is or was.
  static func nextNumber(in index: IndexFolder) throws(IndexingFailure) -> UInt32 {
    try formatted { () throws(IndexFormatFailure) in
      let current = try index.current()?.number ?? 0
      return max(current, try index.numbers().max() ?? 0) + 1
    }
  }

  /// Writes the manifest, forces everything to the disk, gives the folder its name and lets
  /// `CURRENT` name it. The caller holds the writers' lock.
  ///
  /// Killed before `CURRENT` is renamed, the old generation stays; after, the new one stands.
  static func publish(
    _ staging: Generation, as number: UInt32, in index: IndexFolder, catalogue: String
  ) throws(IndexingFailure) -> Generation {
    try writeManifest(of: staging, catalogue: catalogue)
    let published = index.generation(number)
    try onDisk { () throws(SystemFailure) in
      try syncTree(staging.databasePath)
      try Files.syncFolder(staging.path)
      try Files.rename(staging.path, published.path)
      try Files.syncFolder(index.path)
      try Files.writeAtomically(Array((published.name + "\n").utf8), to: index.currentPath)
    }
    return published
  }

  /// Removes what a publication leaves behind: generations that neither are published nor were so
  /// just before, and what the published one was built from. Readers that hold a generation keep
  /// its files until they let go. The caller holds the writers' lock.
  ///
  /// What cannot be removed now is removed next time.
  static func tidy(_ index: IndexFolder) {
    guard let current = try? index.current(), let numbers = try? index.numbers() else { return }
    let previous = numbers.last { $0 < current.number }
    for number in numbers where number != current.number && number != previous {
      try? Files.removeTree(index.generation(number).path)
    }
    for path in [current.shardsPath, current.planPath, current.changesPath] {
      try? Files.removeTree(path)
    }
  }

  /// Writes what a generation was made with, in one step.
  static func writeManifest(
    of staging: Generation, catalogue: String
  ) throws(IndexingFailure) {
    let uuid = try writing { () throws(XapianError) in
      try Database(path: staging.databasePath).uuid
    }
    var files: [Manifest.File] = []
    if let sentences = try Survey.bytes(of: staging) {
      files.append(Manifest.File(name: "sentences", bytes: sentences))
    }
    if let overlay = try CatalogueSource.overlay(of: staging) {
      files.append(Manifest.File(name: "catalogue.txt", bytes: overlay))
    }
    if let fields = try FieldMapSource.bytes(of: staging) {
      files.append(Manifest.File(name: "fields", bytes: fields))
    }
    let created = Date.now.formatted(.iso8601)
    let manifest = try formatted { [files] () throws(IndexFormatFailure) in
      try Manifest(catalogue: catalogue, uuid: uuid, created: created, files: files).encoded()
    }
    try onDisk { () throws(SystemFailure) in
      try Files.writeAtomically(manifest, to: staging.manifestPath)
    }
  }

  /// Forces every file and folder of a tree to the disk.
  static func syncTree(_ path: String) throws(SystemFailure) {
    guard try Files.status(of: path).kind == .folder else { return try Files.sync(path) }
    for name in try Files.entries(in: path) { try syncTree("\(path)/\(name)") }
    try Files.syncFolder(path)
  }
}
