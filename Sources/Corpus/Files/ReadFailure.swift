/// Why a file, or an entry of a folder, gave no article. Each prints as a sentence with the remedy.
package enum ReadFailure: Error, Sendable {
  /// Nothing can be read from a file with this extension, given with its dot.
  case unsupported(format: String)
  case empty
  /// Neither UTF-8 nor UTF-16 nor Windows-1252 text.
  case notText
  /// `limit` in bytes.
  case tooLarge(limit: Int)
  /// A packed file that unpacks to more than `ratio` times its size.
  case bomb(ratio: Int)
  /// An archive with more members than are looked at.
  case tooManyMembers(limit: Int)
  /// An archive in an archive.
  case nestedArchive
  /// A member of an archive that only its password opens.
  case encrypted
  case symbolicLink
  /// A device, a pipe or a socket.
  case notAFile
  /// A file or folder whose name begins with a dot.
  case hidden
  /// A member of an archive whose name, or a folder's above it, begins with a dot.
  case hiddenMember
  /// The folder in which a browser keeps the images and scripts of a page that it saved.
  case partsOfPage(name: String)
  /// Named by `--exclude`.
  case excluded(glob: String)
  /// The system said no; `reason` is its own text.
  case unreadable(reason: String)
  /// The file breaks its own format at `place`, as in `line 12`.
  case malformed(place: String, what: String)
  /// There is text, but no article in it.
  case noArticle(what: String)
  /// It is read through a program that is not there; `package` is Debian's that it comes with.
  case needsProgram(String, package: String)
  /// The program that it is read through could not.
  case conversion(by: String, what: String)
  /// Whoever was given the articles threw this.
  case receiver(any Error)
}

extension ReadFailure: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unsupported(let ending): UnreadFormat.advice(ending)
    case .empty: "the file is empty"
    case .notText: "the file is not text; save it as UTF-8 text, Markdown, HTML or JSON"
    case .tooLarge(let limit): "larger than \(limit >> 20) MiB; split it, or write JSON Lines"
    case .bomb(let ratio):
      "unpacks to more than \(ratio) times its size; unpack it yourself if you trust it"
    case .tooManyMembers(let limit): "more than \(limit) members; split it"
    case .nestedArchive: "archives in archives are not read; unpack the outer one"
    case .encrypted: "encrypted; unpack it with its password"
    case .symbolicLink: "symbolic links are not followed; give the path that it points to"
    case .notAFile: "not a regular file; give files and folders only"
    case .hidden: "its name begins with a dot; give its path itself to have it read"
    case .hiddenMember: "its name begins with a dot; unpack the archive to have it read"
    case .partsOfPage(let name): "holds the parts of the saved page \(name)"
    case .excluded(let glob): "excluded by \(glob)"
    case .unreadable(let reason): "cannot be read: \(reason)"
    case .malformed(let place, let what): "damaged at \(place): \(what)"
    case .noArticle(let what): "no article in it: \(what)"
    case .needsProgram(let name, let package):
      "needs \(name) (Debian: apt-get install \(package))"
    case .conversion(let name, let what): "\(name) cannot read it: \(what)"
    case .receiver(let error): "stopped: \(error)"
    }
  }
}
