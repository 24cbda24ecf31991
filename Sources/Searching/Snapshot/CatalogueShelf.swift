internal import Entities
internal import IndexFormat
internal import Platform
internal import Synchronization

/// Reads catalogues, and keeps the last: the next generation mostly has the same.
enum CatalogueShelf {
  /// The longest catalogue of a user's, in bytes.
  private static let longest = 64 << 20
  private static let last = Mutex<(text: [UInt8], catalogue: Catalogue)?>(nil)

  /// The built-in catalogue with the generation's own laid over it.
  static func catalogue(of generation: Generation) throws(SearchFailure) -> Catalogue {
    let overlay = try overlay(of: generation)
    do throws(CatalogueFailure) {
      let builtIn = try Catalogue.builtIn()
      guard let text = overlay else { return builtIn }
      if let known = last.withLock({ $0?.text == text ? $0?.catalogue : nil }) { return known }
      let catalogue = try builtIn.overlaid(
        by: String(decoding: text, as: UTF8.self), named: generation.cataloguePath)
      last.withLock { $0 = (text, catalogue) }
      return catalogue
    } catch {
      throw .corrupt("\(error)")
    }
  }

  /// Nil where the generation has none.
  private static func overlay(of generation: Generation) throws(SearchFailure) -> [UInt8]? {
    do throws(SystemFailure) {
      return try Files.read(generation.cataloguePath, limit: longest)
    } catch {
      guard error.isNotFound else { throw .system("\(error)") }
      return nil
    }
  }
}
