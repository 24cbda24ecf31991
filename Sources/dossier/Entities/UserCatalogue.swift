internal import Entities
internal import Foundation
internal import IndexFormat
internal import Indexing
internal import Platform
internal import Wire

/// The user's catalogue, laid over the built-in one.
struct UserCatalogue {
  /// The file that is edited.
  let path: String
  let text: CatalogueText
  /// As the text has it, applied to an index or not.
  let catalogue: Catalogue
  private let builtIn: Catalogue

  init(_ common: CommonOptions, _ options: EntityOptions) throws {
    let index = try IndexPlace(common).folder
    do {
      path = options.entities ?? index.entitiesPath
      text = CatalogueText(
        try options.entities.map { try Self.text(inFile: $0) }
          ?? UserEntities.text(of: index))
      builtIn = try Catalogue.builtIn()
      catalogue = try builtIn.overlaid(by: text.text, named: path)
    } catch let failure as IndexingFailure {
      throw CommandFailure(failure)
    } catch let failure as CatalogueFailure {
      throw CommandFailure(failure)
    }
  }

  /// A file that is not there yet is empty.
  private static func text(inFile path: String) throws(IndexingFailure) -> String {
    Files.exists(path) ? try UserEntities.text(inFile: path) : ""
  }

  /// Whether a text can be laid over the built-in catalogue; throws the line that is wrong.
  func check(_ text: CatalogueText) throws {
    do { _ = try builtIn.overlaid(by: text.text, named: path) } catch {
      throw CommandFailure(error)
    }
  }

  /// Writes a text in one step.
  func write(_ text: CatalogueText) throws {
    do {
      let real = Files.exists(path) ? try Files.realPath(path) : path
      try Files.writeAtomically(Array(text.text.utf8), to: real)
    } catch {
      throw CommandFailure(
        WireFailure(
          .internal, "the catalogue cannot be written: \(error)",
          hint: "make an index first, or name a file with --entities"))
    }
  }

  /// Today, as the history of the file has it.
  static var today: String { Date.now.formatted(.iso8601.year().month().day()) }
}

extension CommandFailure {
  init(_ failure: CatalogueFailure) {
    self.init(WireFailure(.badRequest, "\(failure)"))
  }
}
