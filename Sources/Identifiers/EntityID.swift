/// The stable id of an entity, `kind/slug`: `org/microsoft`, `law/eu-ai-act`.
package struct EntityID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The whole id. At most 100 bytes of `a-z`, `0-9`, `-` and the one slash, so it fits any term.
  package let text: String
  package let kind: EntityKind

  /// The longest id, in bytes.
  package static let longest = 100

  /// Nil unless `text` is a kind of ours, a slash and a slug of `a-z`, `0-9` and `-`.
  package init?(_ text: String) {
    guard text.utf8.count <= Self.longest, let slash = text.firstIndex(of: "/"),
      let kind = EntityKind(rawValue: String(text[..<slash]))
    else { return nil }
    let slug = text[text.index(after: slash)...].utf8
    guard !slug.isEmpty, slug.allSatisfy(Self.isSlugByte) else { return nil }
    self.text = text
    self.kind = kind
  }

  package var slug: Substring { text.dropFirst(kind.rawValue.utf8.count + 1) }

  package var description: String { text }

  package static func < (left: EntityID, right: EntityID) -> Bool { left.text < right.text }

  private static func isSlugByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
