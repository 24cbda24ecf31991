/// The opaque id of a story: an article and its near-duplicates. Fixed when made.
package struct StoryID: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  package var description: String { text }

  package static func < (left: StoryID, right: StoryID) -> Bool { left.text < right.text }
}
