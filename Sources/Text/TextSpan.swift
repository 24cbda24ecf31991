/// A piece of a text: half-open UTF-8 byte offsets, `start <= end`.
///
/// Called TextSpan because `Span` is the standard library's.
package struct TextSpan: Hashable, Comparable, Sendable {
  package let start: Int
  package let end: Int

  package init(_ start: Int, _ end: Int) {
    precondition(0 <= start && start <= end, "a span ends where it starts or after")
    self.start = start
    self.end = end
  }

  package var count: Int { end - start }

  package func contains(_ offset: Int) -> Bool { start <= offset && offset < end }

  package func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }

  package static func < (left: TextSpan, right: TextSpan) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}
