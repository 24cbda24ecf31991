private import CLibXML

extension MarkupTree {
  /// Parses an XML document, names with their prefixes (`dc:creator`). Never fails: see `damage`.
  ///
  /// Entities that the document declares are not known, so they cannot multiply; those of HTML
  /// are. Nothing outside the document is looked at.
  package init(xml document: String) {
    let builder = MarkupTreeBuilder()
    let bytes = Self.parsable(XMLReferences.numbered(document))
    unsafe bytes.withUnsafeBytes { unsafe builder.parseXML($0.bindMemory(to: CChar.self)) }
    self.init(builder)
  }

  private init(_ builder: MarkupTreeBuilder) {
    self = builder.tree
    finish(isCut: builder.isCut, damage: builder.damage)
  }

  /// The bytes with every control character at which libxml2 would stop, and attributes beyond all
  /// measure, as spaces; at least one, at most 1 GiB.
  private static func parsable(_ text: String) -> [UInt8] {
    var limit = AttributeLimit()
    return text.utf8.isEmpty
      ? [0x20]
      : text.utf8.prefix(1 << 30).map { byte in
        limit.pass(byte < 0x20 && !isSpace(byte) ? 0x20 : byte)
      }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 9 || byte == 10 || byte == 13 }
}

/// Receives libxml2's events and builds the tree. Its pointer lives while a parse runs.
@safe private final class MarkupTreeBuilder {
  var tree = MarkupTree()
  var isCut = false
  var damage: MarkupTree.Damage?
  private var depth = 0
  private var context: xmlParserCtxtPtr?

  /// A document whose elements stand deeper than this is cut: no person wrote it.
  static let stop = 400

  func parseXML(_ text: UnsafeBufferPointer<CChar>) {
    let made = unsafe xmlCreateMemoryParserCtxt(text.baseAddress, Int32(text.count))
    guard let made = unsafe made else { return }
    defer { unsafe xmlFreeParserCtxt(made) }
    let options =
      XML_PARSE_RECOVER.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
      | XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_SAX1.rawValue
    _ = unsafe xmlCtxtUseOptions(made, Int32(bitPattern: options))
    unsafe listen(to: made)
    _ = unsafe xmlParseDocument(made)
    if unsafe made.pointee.wellFormed == 0 {
      let error = unsafe made.pointee.lastError
      let what = unsafe error.message.map { unsafe String(cString: $0) } ?? "not well-formed"
      damage = .init(line: unsafe Int(error.line), what: what.filter { $0 != "\n" })
    }
    unsafe context = nil
  }

  private func listen(to made: xmlParserCtxtPtr) {
    unsafe context = made
    _ = unsafe xmlSwitchEncoding(made, XML_CHAR_ENCODING_UTF8)
    unsafe made.pointee.sax.pointee = Self.handler()
    unsafe made.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
  }

  private func start(_ name: String, _ attributes: [MarkupTree.Attribute]) {
    depth += 1
    if depth <= MarkupTree.deepest { tree.openElement(name, .named(name), attributes) }
    if depth > Self.stop || tree.nodes.count > MarkupTree.mostNodes { cut() }
  }

  private func end() {
    if depth <= MarkupTree.deepest { tree.closeElement() }
    depth -= 1
  }

  private func cut() {
    isCut = true
    if let context = unsafe context { unsafe xmlStopParser(context) }
  }

  private static func handler() -> xmlSAXHandler {
    var handler = unsafe xmlSAXHandler()
    unsafe handler.startElement = { userData, name, attributes in
      guard let name = unsafe name else { return }
      unsafe builder(userData).start(
        unsafe String(cString: name), unsafe MarkupTreeBuilder.attributes(attributes))
    }
    unsafe handler.endElement = { userData, _ in unsafe builder(userData).end() }
    unsafe handler.characters = { userData, text, count in
      unsafe builder(userData).tree.append(text: string(text, count))
    }
    unsafe handler.ignorableWhitespace = unsafe handler.characters
    unsafe handler.cdataBlock = unsafe handler.characters
    return unsafe handler
  }

  private static func attributes(
    _ pairs: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) -> [MarkupTree.Attribute] {
    guard var next = unsafe pairs else { return [] }
    var found: [MarkupTree.Attribute] = []
    while let name = unsafe next[0] {
      let value = unsafe next[1].map { unsafe String(cString: $0) } ?? ""
      found.append(.init(name: unsafe String(cString: name), value: value))
      unsafe next += 2
    }
    return found
  }
}

private func builder(_ userData: UnsafeMutableRawPointer?) -> MarkupTreeBuilder {
  guard let userData = unsafe userData else { return MarkupTreeBuilder() }
  return unsafe Unmanaged<MarkupTreeBuilder>.fromOpaque(userData).takeUnretainedValue()
}

private func string(_ text: UnsafePointer<xmlChar>?, _ count: Int32) -> String {
  unsafe String(decoding: UnsafeBufferPointer(start: text, count: Int(count)), as: UTF8.self)
}
