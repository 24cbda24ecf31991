/// Builds the tree of a page from its tags.
struct HTMLTreeBuilder {
  private struct Open {
    let name: HTMLName
    let attributes: [MarkupTree.Attribute]
  }

  private var tokenizer: HTMLTokenizer
  private var made = MarkupTree()
  private var open: [Open] = []
  /// How many open elements have a name that begins and ends so: what is not open need not be
  /// looked for.
  private var counts = [Int](repeating: 0, count: 256)
  private var templates = 0
  /// How many of them keep white space, and how many are of SVG or MathML.
  private var exact = 0
  private var foreign = 0
  private var hasBody = false
  private var isCut = false

  /// Tags of elements that stand deeper are left out, their text is kept.
  private static let deepest = 400

  init(_ bytes: [UInt8]) {
    tokenizer = HTMLTokenizer(bytes)
  }

  mutating func tree() -> MarkupTree {
    while let token = tokenizer.next() {
      switch token {
      case .text(let range): append(range)
      case .start(let name, let attributes, let closesItself):
        start(name, attributes, closesItself)
      case .end(let name): end(name)
      }
      if made.nodes.count > MarkupTree.mostNodes {
        isCut = true
        break
      }
    }
    made.finish(isCut: isCut, damage: nil)
    return made
  }

  private mutating func append(_ range: Range<Int>) {
    let bytes = tokenizer.bytes[range]
    guard let first = bytes.first else { return }
    if HTMLTokenizer.isSpace(first), bytes.allSatisfy(HTMLTokenizer.isSpace) {
      if hasBody, exact == 0 { made.append(text: " ") }
      if exact > 0 { made.append(text: String(decoding: bytes, as: UTF8.self)) }
      return
    }
    if foreign == 0 { beginBody() }
    made.append(text: MarkupTree.decoded(bytes, isAttribute: false))
  }

  private mutating func push(_ name: HTMLName, _ attributes: [MarkupTree.Attribute]) {
    if open.count < MarkupTree.deepest { made.openElement(name.text, name.kind, attributes) }
    open.append(Open(name: name, attributes: attributes))
    counts[Self.slot(of: name.text)] += 1
    if name.tag.contains(.changesReading) { count(name.text, 1) }
  }

  private mutating func pop() {
    guard let last = open.popLast() else { return }
    if open.count < MarkupTree.deepest { made.closeElement() }
    counts[Self.slot(of: last.name.text)] -= 1
    if last.name.tag.contains(.changesReading) { count(last.name.text, -1) }
  }

  private mutating func count(_ name: String, _ change: Int) {
    switch name {
    case "pre": exact += change
    case "template": templates += change
    default: foreign += change
    }
  }

  /// Closes all down to and with the element at this place.
  private mutating func pop(through place: Int) {
    while open.count > place { pop() }
  }

  /// False where no element of this name is open.
  private func mayBeOpen(_ name: String) -> Bool { counts[Self.slot(of: name)] > 0 }

  private static func slot(of name: String) -> Int {
    let bytes = name.utf8
    guard let first = bytes.first, let last = bytes.last else { return 0 }
    return (bytes.count &* 61 &+ Int(first) &* 17 &+ Int(last) &* 5) & 255
  }

  /// Where the innermost element of this name is open, if no boundary lies between.
  private func place(of name: String, through boundary: HTMLTag = .boundary) -> Int? {
    guard mayBeOpen(name) else { return nil }
    for place in open.indices.reversed() {
      if open[place].name.text == name { return place }
      if !open[place].name.tag.isDisjoint(with: boundary) { return nil }
    }
    return nil
  }
}

extension HTMLTreeBuilder {
  private mutating func start(
    _ name: HTMLName, _ attributes: [MarkupTree.Attribute], _ closesItself: Bool
  ) {
    if foreign == 0 {
      guard begin(name, attributes) else { return }
      closeBefore(name)
    }
    guard open.count < Self.deepest || name.tag.contains(.void) else {
      isCut = true
      return
    }
    push(name, attributes)
    if name.tag.contains(.void) || closesItself && foreign > 0 {
      pop()
    } else if foreign == 0, !name.tag.isDisjoint(with: [.raw, .text]) {
      appendRaw(name.text, name.tag)
    }
  }

  /// Opens html, head and body where they are due; false when that is all there is to the tag.
  private mutating func begin(
    _ name: HTMLName, _ attributes: [MarkupTree.Attribute]
  ) -> Bool {
    if open.isEmpty { push(HTMLName("html"), name.text == "html" ? attributes : []) }
    if name.tag.contains(.outer) {
      if name.text == "head", !hasBody, open.count == 1 { push(name, attributes) }
      if name.text == "body" { beginBody(attributes) }
      return false
    }
    guard !hasBody else { return true }
    if name.tag.contains(.head) {
      if open.count == 1 { push(HTMLName("head"), []) }
    } else if templates == 0 {
      beginBody()
    }
    return true
  }

  private mutating func beginBody(_ attributes: [MarkupTree.Attribute] = []) {
    guard !hasBody else { return }
    hasBody = true
    if open.isEmpty { push(HTMLName("html"), []) }
    pop(through: 1)
    push(HTMLName("body"), attributes)
  }

  /// Ends the elements that cannot hold this one.
  private mutating func closeBefore(_ name: HTMLName) {
    if name.tag.contains(.endsOthers) { closeOthers(before: name.text) }
    if name.tag.contains(.endsParagraph) {
      if let select = place(of: "select") { pop(through: select) }
      closeParagraph()
    }
    if name.tag.contains(.heading), open.last?.name.tag.contains(.heading) == true { pop() }
  }

  private mutating func closeOthers(before name: String) {
    switch name {
    case "li": closeEntry(["li"])
    case "dd", "dt": closeEntry(["dd", "dt"])
    case "tr": closeRows(["tr", "td", "th", "caption", "colgroup"])
    case "td", "th": closeRows(["td", "th", "caption"])
    case "tbody", "thead", "tfoot":
      closeRows(["tbody", "thead", "tfoot", "tr", "td", "th", "caption", "colgroup"])
    case "option", "optgroup": if open.last?.name.text == "option" { pop() }
    default: if let place = place(of: name) { closeOut(place) }
    }
  }

  private mutating func closeParagraph() {
    guard let place = place(of: "p"), !open[place...].contains(where: { $0.name.text == "button" })
    else { return }
    pop(through: place)
  }

  /// An entry of a list ends the one before it, and not one that its own list is in.
  private mutating func closeEntry(_ names: [String]) {
    guard names.contains(where: mayBeOpen) else { return }
    for place in open.indices.reversed() {
      let name = open[place].name
      if names.contains(name.text) { return pop(through: place) }
      if name.tag.contains(.special), !["address", "div", "p"].contains(name.text) { return }
    }
  }

  /// The outermost such part of the innermost table.
  private mutating func closeRows(_ names: [String]) {
    guard names.contains(where: mayBeOpen) else { return }
    var outermost: Int?
    for place in open.indices.reversed() {
      if names.contains(open[place].name.text) { outermost = place }
      if ["table", "template", "html"].contains(open[place].name.text) { break }
    }
    if let outermost { pop(through: outermost) }
  }

  private mutating func appendRaw(_ name: String, _ tag: HTMLTag) {
    defer { pop() }
    guard let range = tokenizer.rawText(until: name) else {
      if name == "script" || name == "style" { tokenizer.skipRest() }
      return
    }
    if tag.contains(.text) {
      made.append(text: MarkupTree.decoded(tokenizer.bytes[range], isAttribute: false))
    } else if name == "script", open.last?.attributes.contains(where: Self.isData) == true {
      made.append(text: String(decoding: tokenizer.bytes[range], as: UTF8.self))
    }
  }

  /// Programs are left out; data are kept.
  private static func isData(_ attribute: MarkupTree.Attribute) -> Bool {
    attribute.name == "type" && attribute.value.contains("json")
  }
}

extension HTMLTreeBuilder {
  private mutating func end(_ name: HTMLName) {
    let tag = name.tag
    if tag.contains(.outer) {
      if name.text == "head", !hasBody, open.count > 1 { pop(through: 1) }
    } else if tag.contains(.void), name.text == "br" {
      start(name, [], false)
    } else if tag.contains(.heading) {
      let open = ["h1", "h2", "h3", "h4", "h5", "h6"].compactMap { place(of: $0) }
      if let place = open.max() { pop(through: place) }
    } else if tag.contains(.tablePart) {
      closeTablePart(name.text)
    } else if tag.contains(.formatting) {
      if let place = place(of: name.text) { closeOut(place) }
    } else if tag.contains(.special) || foreign > 0 {
      if let place = place(of: name.text) { pop(through: place) }
    } else if let place = place(of: name.text, through: .special) {
      pop(through: place)
    }
  }

  private mutating func closeTablePart(_ name: String) {
    guard mayBeOpen(name) else { return }
    for place in open.indices.reversed() {
      let other = open[place].name.text
      if other == name { return pop(through: place) }
      if other == "table" || other == "html" { return }
    }
  }

  /// Closes an element and leaves the blocks inside it open, as `<a><div></a>` wants: they begin
  /// anew beside it ("adoption agency", the same section, in short).
  private mutating func closeOut(_ place: Int) {
    let blocks = open[(place + 1)...].filter { $0.name.tag.contains(.special) }
    pop(through: place)
    guard blocks.count <= 8 else { return }
    for block in blocks { push(block.name, block.attributes) }
  }
}
