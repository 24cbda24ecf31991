internal import Markup

/// How offsets of a decoded text become offsets of the bytes it was decoded from.
enum SourceEncoding: Hashable, Sendable {
  /// It is UTF-8, so many bytes behind the start.
  case shifted(by: Int)
  /// It is in another charset: where its parts stand.
  case stepped([CharsetStretch])

  init(_ stretches: [CharsetStretch]) {
    if let only = stretches.first, stretches.count == 1, only.text.count == only.bytes.count {
      self = .shifted(by: Int(only.bytes.lowerBound) - Int(only.text.lowerBound))
    } else {
      self = .stepped(stretches)
    }
  }
}

extension SourceText {
  /// A part of a file, decoded when it is not UTF-8; nil when it is no text.
  init?(decoding bytes: [UInt8], at offset: Int, _ syntax: Syntax) {
    if (try? UTF8Span(validating: bytes.span)) != nil {
      self.init(bytes, in: bytes.indices, syntax)
    } else {
      guard let decoded = try? Charset.decode(bytes, declared: nil) else { return nil }
      self.init(of: decoded.text, from: decoded.text, syntax)
      encoding = SourceEncoding(decoded.stretches)
    }
    start = offset
  }
}

extension ReadEntry {
  /// The same, of a text that was decoded so.
  func encoded(_ encoding: SourceEncoding) -> ReadEntry {
    guard case .article(var article, let notes) = self else { return self }
    article.origin?.encoding = encoding
    return .article(article, notes: notes)
  }
}

extension ReadNote {
  /// What a reader of the text should know of how it was decoded.
  static func notes(on decoded: Charset.Decoded) -> [ReadNote] {
    var notes: [ReadNote] = []
    if decoded.isRepaired {
      notes.append(
        ReadNote(kind: .repaired, "bytes that are not \(decoded.charset) were replaced"))
    } else if decoded.isGuess {
      notes.append(ReadNote(kind: .repaired, "not UTF-8; read as \(decoded.charset)"))
    }
    if let name = decoded.refused {
      notes.append(
        ReadNote(
          kind: .ignored,
          "its charset \"\(name.prefix(40))\" is not known here, or is not what the bytes are in"))
    }
    switch decoded.doubled {
    case .not: break
    case .suspected:
      notes.append(
        ReadNote(
          kind: .repaired,
          "parts look like UTF-8 that was read as windows-1252 (Ã© for é); they stand as they are"))
    case .repaired:
      notes.append(
        ReadNote(
          kind: .repaired,
          "all of it was UTF-8 that had been read as windows-1252; it was put right"))
    }
    return notes
  }
}
