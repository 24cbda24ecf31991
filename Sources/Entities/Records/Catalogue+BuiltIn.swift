internal import Platform

extension Catalogue {
  /// The catalogue that comes with Dossier.
  ///
  /// It is read from the text files beside the program (where SwiftPM puts them) or, of an
  /// installed one, from `../share/dossier/Catalogue`: people may read and review them there. They
  /// are not compiled in: as a byte array, 300 kB take the compiler 100 s. Reading takes a while and is
  /// done once a process.
  package static func builtIn() throws(CatalogueFailure) -> Catalogue { try installed.get() }

  private static let installed = Result { () throws(CatalogueFailure) in try read(folder()) }

  /// The folder of the built-in catalogue.
  static func folder() throws(CatalogueFailure) -> String {
    let program = Files.parent(of: Executable.path()) ?? "."
    let folders = [
      "\(program)/dossier_Entities.resources/Catalogue",
      "\(Files.parent(of: program) ?? "/")/share/dossier/Catalogue",
    ]
    guard let folder = folders.first(where: Files.exists) else {
      throw .notInstalled(lookedIn: folders)
    }
    return folder
  }

  /// A catalogue from all the `.txt` files of a folder, in the order of their names.
  static func read(_ folder: String) throws(CatalogueFailure) -> Catalogue {
    var draft = CatalogueDraft()
    var statements: [CatalogueStatement] = []
    for file in try texts(in: folder) {
      statements += try CatalogueParser.statements(in: file.text, named: file.name)
    }
    try draft.apply(statements)
    return draft.catalogue()
  }

  /// The texts of a folder, in the order of their names.
  static func texts(
    in folder: String
  ) throws(CatalogueFailure) -> [CatalogueFile] {
    do throws(SystemFailure) {
      var texts: [CatalogueFile] = []
      for name in try Files.entries(in: folder) where name.hasSuffix(".txt") {
        let bytes = try Files.read("\(folder)/\(name)", limit: longestFile)
        texts.append(CatalogueFile(name: name, text: String(decoding: bytes, as: UTF8.self)))
      }
      return texts
    } catch {
      throw .unreadable(file: error.path ?? folder, reason: error.reason)
    }
  }

  /// In bytes.
  private static let longestFile = 64 << 20

  /// This catalogue with a user's own laid over it: more entities, more aliases of known ones,
  /// `hide ID`, `merge ID into ID`, `rename ID New name`.
  ///
  /// - Parameter file: the name of the file the text is from, for messages.
  package func overlaid(
    by text: String, named file: String
  ) throws(CatalogueFailure) -> Catalogue {
    var draft = CatalogueDraft(over: self)
    try draft.apply(try CatalogueParser.statements(in: text, named: file))
    return draft.catalogue()
  }
}

/// One file of a catalogue.
package struct CatalogueFile: Equatable, Sendable {
  package let name: String
  package let text: String

  package init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}
