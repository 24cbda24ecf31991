private import MarkupBridge

/// A message of mail taken apart through GMime, or one that stands inside of another.
package struct MailMessage: Sendable, Equatable {
  package let header: Header
  package let parts: [Part]

  /// Empty strings for what is not there.
  package struct Header: Sendable, Equatable {
    package let subject: String
    /// Display name and address of the first sender.
    package let fromName: String
    package let fromAddress: String
    /// As they are written.
    package let date: String
    package let messageID: String
    package let listID: String
    package let keywords: String
    package let language: String
    /// Where the message is kept on the web, or the page that was saved.
    package let address: String
    /// Sent to a list of receivers.
    package let isList: Bool
    /// A page that a browser saved as MHTML.
    package let isPage: Bool
  }

  package struct Part: Sendable, Equatable {
    /// In lower case: `text/html`.
    package let mediaType: String
    /// As declared; nil when it is not.
    package let charset: String?
    package let fileName: String
    /// Decoded; empty unless it is a body.
    package let content: [UInt8]
    /// Text that the message is about. All else is attached to it, or a resource of its HTML.
    package let isBody: Bool
    package let isResource: Bool
    /// Lines that end in a space go on in the next (RFC 3676), without that space when it says so.
    package let isFlowed: Bool
    package let deletesSpace: Bool
  }

  /// The messages of a file, the outermost first; `isCut` when some were too many or too deep.
  ///
  /// Malformed ones are read as far as they can be.
  package static func messages(
    in bytes: [UInt8]
  ) throws(MarkupFailure) -> (messages: [MailMessage], isCut: Bool) {
    let mail = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe MBReadMail(buffer.baseAddress, buffer.count)
    }
    guard let mail = unsafe mail else { throw .outOfMemory }
    defer { unsafe MBMailFree(mail) }
    var parts: [Int: [Part]] = [:]
    for index in 0..<(unsafe MBMailPartCount(mail)) {
      let part = unsafe MBMailPartAt(mail, index)
      unsafe parts[part.message, default: []].append(Part(part))
    }
    let messages = unsafe (0..<MBMailHeaderCount(mail)).map { index in
      unsafe MailMessage(
        header: Header(MBMailHeaderAt(mail, index)), parts: parts[index] ?? [])
    }
    return (messages, unsafe MBMailIsCut(mail))
  }
}

extension MailMessage.Header {
  fileprivate init(_ header: MBMailHeader) {
    unsafe self.init(
      subject: String(header.subject), fromName: String(header.fromName),
      fromAddress: String(header.fromAddress), date: String(header.date),
      messageID: String(header.messageID), listID: String(header.listID),
      keywords: String(header.keywords), language: String(header.language),
      address: String(header.address), isList: header.isList, isPage: header.isPage)
  }
}

extension MailMessage.Part {
  fileprivate init(_ part: MBMailPart) {
    let charset = unsafe String(part.charset)
    unsafe self.init(
      mediaType: String(part.mediaType), charset: charset.isEmpty ? nil : charset,
      fileName: String(part.fileName), content: Array(part.content.buffer), isBody: part.isBody,
      isResource: part.isResource, isFlowed: part.isFlowed, deletesSpace: part.deletesSpace)
  }
}

extension MBBytes {
  fileprivate var buffer: UnsafeBufferPointer<UInt8> {
    unsafe UnsafeBufferPointer(start: bytes, count: count)
  }
}

extension String {
  fileprivate init(_ bytes: MBBytes) {
    unsafe self.init(decoding: bytes.buffer, as: UTF8.self)
  }
}
