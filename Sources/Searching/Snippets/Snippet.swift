package import Text

/// A piece of an article's text, and where in it the matches are.
package struct Snippet: Hashable, Sendable {
  package let text: String
  /// UTF-8 offsets into `text`, ascending, not overlapping.
  package let marks: [TextSpan]
}
