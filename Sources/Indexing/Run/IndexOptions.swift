package import Corpus

/// What `dossier index` was asked to do.
package struct IndexOptions: Sendable {
  /// Files and folders, in the order given.
  package var paths: [String]
  /// Globs of files to leave out.
  package var excludes: [String]
  /// Whether articles of files that are gone from under `paths` are removed.
  package var prune: Bool
  /// Whether everything is read and analysed anew, into a generation of its own.
  package var rebuild: Bool
  /// The path of the user's catalogue; nil to go on with what the index has.
  package var catalogueFile: String?
  /// The names of fields beside the usual ones; nil to go on with what the index has.
  package var map: FieldMap?

  package init(
    paths: [String], excludes: [String], prune: Bool, rebuild: Bool, catalogueFile: String?,
    map: FieldMap?
  ) {
    self.paths = paths
    self.excludes = excludes
    self.prune = prune
    self.rebuild = rebuild
    self.catalogueFile = catalogueFile
    self.map = map
  }
}
