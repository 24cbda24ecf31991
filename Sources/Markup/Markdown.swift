private import CCMark

/// Reads Markdown through cmark, the reference implementation of CommonMark.
package enum Markdown {
  /// The document as HTML, raw HTML in it included: what a page made of it would hold.
  ///
  /// Never fails; without memory it is empty.
  package static func html(_ markdown: String) -> String {
    var text = markdown
    return text.withUTF8 { bytes in
      let characters = unsafe UnsafeRawBufferPointer(bytes).bindMemory(to: CChar.self)
      guard
        let html = unsafe cmark_markdown_to_html(
          characters.baseAddress, bytes.count, CMARK_OPT_UNSAFE | CMARK_OPT_VALIDATE_UTF8)
      else { return "" }
      defer { unsafe cmark_get_default_mem_allocator().pointee.free(html) }
      return unsafe String(cString: html)
    }
  }
}
