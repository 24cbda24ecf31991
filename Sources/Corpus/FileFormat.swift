/// What a file is written in. The raw value is what users read.
package enum FileFormat: String, CaseIterable, Sendable {
  case text, markdown, html
  case jsonLines = "json-lines"
  case json, feed
}
