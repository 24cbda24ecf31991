/// What can be wrong with an index before anything is asked of it.
package enum IndexFormatFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is no index at `path`.
  case missing(path: String)
  /// Written by another version of the program.
  case otherSchema(found: Int, path: String)
  /// Bytes that no version of ours wrote; the text says which.
  case damaged(String)
  /// The system refused; the text names the call and the path.
  case system(String)

  package var description: String {
    switch self {
    case .missing(let path):
      "there is no index at \(path): make one with `dossier -i \(path) index FOLDER`"
    case .otherSchema(let found, let path):
      "the index at \(path) has schema \(found) and this program reads \(Manifest.schema): "
        + "rebuild it with `dossier -i \(path) index --rebuild FOLDER`"
    case .damaged(let what): "the index is damaged: \(what); `dossier verify` tells more"
    case .system(let what): what
    }
  }
}
