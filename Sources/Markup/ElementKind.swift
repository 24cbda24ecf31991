/// What the name of an element says of its text: whether it is shown, and what it stands apart from.
package struct ElementKind: OptionSet, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Its text is not shown, or is a control and not reading.
  package static let invisible = ElementKind(rawValue: 1 << 0)
  /// It stands apart from what is before and after it.
  package static let block = ElementKind(rawValue: 1 << 1)
  /// It ends a line.
  package static let line = ElementKind(rawValue: 1 << 2)
  /// A part of a row of a table.
  package static let cell = ElementKind(rawValue: 1 << 3)
  /// It stands apart from what is before and after it, at least by a line's end or a cell's.
  package static let border: ElementKind = [.block, .line, .cell]

  /// - Parameter name: in lower case.
  package static func named(_ name: String) -> ElementKind { all[name] ?? [] }

  private static let all: [String: ElementKind] = {
    var all: [String: ElementKind] = [:]
    func add(_ kind: ElementKind, _ names: String) {
      for name in names.split(separator: " ") { all[String(name), default: []].formUnion(kind) }
    }
    add(
      .invisible,
      "script style noscript template head title svg iframe object embed canvas select button"
        + " textarea input math audio video map datalist noframes applet dialog")
    add(
      .block,
      "address article aside blockquote body center dd details div dl dt fieldset figcaption figure"
        + " footer form h1 h2 h3 h4 h5 h6 header hgroup hr html main nav ol p pre section summary"
        + " table ul amp-ad")
    add(.line, "br li tr caption option legend")
    add(.cell, "td th")
    return all
  }()
}
