@testable import Entities

extension Catalogue {
  /// A catalogue of a test's own.
  init(reading text: String) throws(CatalogueFailure) {
    self = try Catalogue([]).overlaid(by: text, named: "test.txt")
  }
}
