private import CLibXML

extension HTMLTree {
  /// Parses a page, or a piece of one, as forgivingly as libxml2 can. Never fails.
  ///
  /// The element stack of a page deeper than `stop` ends the parse: libxml2 takes time in proportion
  /// to depth at each end tag.
  package init(parsing page: String) {
    let builder = HTMLTreeBuilder()
    var bytes = Array(page.utf8)
    for index in bytes.indices where bytes[index] == 0 { bytes[index] = 0x20 }
    guard !bytes.isEmpty, bytes.count < Int(Int32.max) else {
      self.init()
      finish(isCut: !bytes.isEmpty)
      return
    }
    unsafe bytes.withUnsafeBufferPointer { unsafe builder.parse($0) }
    self = builder.tree
    finish(isCut: builder.isCut)
  }
}

/// Receives libxml2's events and builds the tree. Its pointer lives while `parse` runs.
@safe private final class HTMLTreeBuilder {
  var tree = HTMLTree()
  var isCut = false
  private var depth = 0
  private var context: htmlParserCtxtPtr?

  static let stop = 1_000

  func parse(_ bytes: UnsafeBufferPointer<UInt8>) {
    let characters = unsafe UnsafeRawBufferPointer(bytes).bindMemory(to: CChar.self)
    guard let made = unsafe htmlCreateMemoryParserCtxt(characters.baseAddress, Int32(bytes.count))
    else { return }
    unsafe context = made
    defer {
      unsafe htmlFreeParserCtxt(made)
      unsafe context = nil
    }
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    _ = unsafe htmlCtxtUseOptions(made, Int32(bitPattern: options))
    _ = unsafe xmlSwitchEncoding(made, XML_CHAR_ENCODING_UTF8)
    unsafe made.pointee.sax.pointee = Self.handler()
    unsafe made.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
    _ = unsafe htmlParseDocument(made)
  }

  fileprivate func start(_ name: String, _ attributes: [HTMLTree.Attribute]) {
    depth += 1
    if depth <= HTMLTree.deepest { tree.openElement(name, attributes) }
    if depth > Self.stop || tree.nodes.count > HTMLTree.mostNodes { cut() }
  }

  fileprivate func end() {
    if depth <= HTMLTree.deepest { tree.closeElement() }
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
        unsafe String(cString: name), unsafe HTMLTreeBuilder.attributes(attributes))
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
  ) -> [HTMLTree.Attribute] {
    guard var next = unsafe pairs else { return [] }
    var found: [HTMLTree.Attribute] = []
    while let name = unsafe next[0] {
      let value = unsafe next[1].map { unsafe String(cString: $0) } ?? ""
      found.append(.init(name: unsafe String(cString: name), value: value))
      unsafe next += 2
    }
    return found
  }
}

private func builder(_ userData: UnsafeMutableRawPointer?) -> HTMLTreeBuilder {
  guard let userData = unsafe userData else { return HTMLTreeBuilder() }
  return unsafe Unmanaged<HTMLTreeBuilder>.fromOpaque(userData).takeUnretainedValue()
}

private func string(_ text: UnsafePointer<xmlChar>?, _ count: Int32) -> String {
  unsafe String(decoding: UnsafeBufferPointer(start: text, count: Int(count)), as: UTF8.self)
}
