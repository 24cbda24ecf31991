package import Identifiers
package import Xapian

/// The number of a story: an article and its near-duplicates. Fixed when made.
///
/// An article without near-duplicates is a story of its own, numbered by its id. A later one that
/// resembles it takes its number over. When two stories prove to be one, the older number stays
/// and the other lives on as an alias (`MetadataKey.story`).
package struct StoryNumber: Hashable, Comparable, Sendable {
  package let rawValue: UInt64

  package init(_ rawValue: UInt64) {
    self.rawValue = rawValue
  }

  /// The number of the story that begins with an article. `attempt` is above 0 when the article
  /// left its first story to others and begins a new one.
  package init(startedBy id: ArticleID, attempt: Int) {
    let text = attempt == 0 ? id.text : "\(id.text)\u{0}\(attempt)"
    rawValue = Digest(of: text.utf8).number
  }

  /// Nil unless `bytes` is a value of `ValueSlot.story`.
  package init?(bytes: [UInt8]) {
    guard bytes.count == 8 else { return nil }
    rawValue = bytes.reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// Nil unless `id` is one that `id` made.
  package init?(_ id: StoryID) {
    guard id.text.hasPrefix("s-"), id.text.utf8.count == 18,
      let number = UInt64(id.text.dropFirst(2), radix: 16)
    else { return nil }
    rawValue = number
  }

  /// Eight bytes, big-endian.
  package var bytes: [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: rawValue >> (56 - 8 * UInt64($0))) }
  }

  /// 16 lower-case hexadecimal digits.
  package var hex: String {
    let digits = String(rawValue, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// What users see: `s-` and 16 hexadecimal digits.
  package var id: StoryID { StoryID("s-" + hex) }

  package static func < (left: StoryNumber, right: StoryNumber) -> Bool {
    left.rawValue < right.rawValue
  }
}

extension StoryNumber {
  /// The number that this one stands for now: stories that proved to be one share the older number.
  package func current(in database: borrowing Database) throws(XapianError) -> StoryNumber {
    var number = self
    // Aliases never form a ring; the bound is for damaged ones.
    for _ in 0..<1_000 {
      let bytes = try database.metadata(MetadataKey.story(number))
      guard let next = StoryNumber(bytes: bytes), next != number else { return number }
      number = next
    }
    return number
  }
}
