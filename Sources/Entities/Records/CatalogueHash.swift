internal import Identifiers

/// A number for all that recognition depends on.
enum CatalogueHash {
  /// Raised whenever the recogniser's own rules change, so that indexes are tagged again.
  static let rules = 2

  /// FNV-1a over the entities as text (Fowler, Noll and Vo, 64 bits).
  static func version(of entities: [Entity], hidden: Set<EntityID>) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func add(_ text: String) {
      for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      hash = (hash ^ 0xff) &* 0x100_0000_01b3
    }
    add("rules \(rules)")
    for entity in entities {
      add(entity.id.text)
      add(entity.name)
      add(entity.parent?.text ?? "")
      add(entity.country?.text ?? "")
      add(entity.isOutlet ? "outlet" : "")
      add(entity.wikidata ?? "")
      for alias in entity.aliases {
        add(alias.text)
        add(alias.language ?? "")
        hash =
          (hash ^ UInt64(alias.rule.rawValue << 4 | alias.strength.rawValue)) &* 0x100_0000_01b3
      }
    }
    for id in hidden.sorted() { add("hidden \(id.text)") }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
