import Markup
import Text

@testable import Corpus

/// Reads the source of a run without the aligner and its steps, and says whether it reads the same
/// as the text: what a source map promises.
struct SourceOracle {
  let text: [UInt8]
  /// The file, unpacked.
  let file: [UInt8]
  let syntax: SourceText.Syntax
  /// From the bytes of the file to text.
  let decode: ([UInt8]) -> String

  /// Each run that breaks the promise, as text and source.
  func broken(_ map: SourceMap) -> [String] {
    map.runs.compactMap { broken($0.text, [$0.source]) }
  }

  /// Nil when all of a span of the text reads as its sources do.
  func broken(
    _ span: TextSpan, _ sources: [TextSpan], ignoringSpace: Bool = false
  ) -> String? {
    var wanted = Self.reading(String(decoding: text[span.start..<span.end], as: UTF8.self))
    var found = Self.reading(
      sources.map { plain(decode(Array(file[$0.start..<$0.end]))) }.joined())
    if ignoringSpace {
      wanted = wanted.filter { $0 != " " }
      found = found.filter { $0 != " " }
    }
    return wanted == found ? nil : "\(span): \(wanted) is not \(found)"
  }

  /// Without the escapes of its syntax and its character references.
  private func plain(_ source: String) -> String {
    switch syntax {
    case .json: HTMLEntities.decode(Self.unescaped(source))
    case .csv: HTMLEntities.decode(source.replacing("\"\"", with: "\""))
    case .plain, .markdown, .markup, .feed: HTMLEntities.decode(source)
    }
  }

  private static func unescaped(_ source: String) -> String {
    var units: [UInt16] = []
    var rest = Array(source.utf16)[...]
    while let unit = rest.popFirst() {
      guard unit == 0x5C, let kind = rest.popFirst() else {
        units.append(unit)
        continue
      }
      switch kind {
      case 0x6E: units.append(10)
      case 0x74: units.append(9)
      case 0x72: units.append(13)
      case 0x62: units.append(8)
      case 0x66: units.append(12)
      case 0x75:
        let digits = String(decoding: rest.prefix(4), as: UTF16.self)
        rest = rest.dropFirst(4)
        units.append(UInt16(digits, radix: 16) ?? 0)
      default: units.append(kind)
      }
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// In normal form C, white space as one space, without what is not seen.
  static func reading(_ text: String) -> String {
    var output = String.UnicodeScalarView()
    for scalar in Fold.composed(text).unicodeScalars {
      if scalar.value <= 0x20 || TextNormalizer.isSpace(scalar) {
        if output.last != " " { output.append(" ") }
      } else if !TextNormalizer.isDropped(scalar) {
        output.append(scalar)
      }
    }
    return Fold.composed(String(output))
  }
}

/// How much of some texts a source map joins with their source.
struct SourceCoverage: CustomStringConvertible {
  /// Bytes of text that are seen.
  private(set) var seen = 0
  private(set) var mapped = 0
  private(set) var runs = 0
  private(set) var texts = 0
  /// Pieces of text that are in no run.
  private(set) var missing: [String] = []

  mutating func add(_ text: [UInt8], _ map: SourceMap?) {
    var next = 0
    texts += 1
    for run in map?.runs ?? [] {
      runs += 1
      miss(text[next..<run.text.start])
      let count = text[run.text.start..<run.text.end].count { $0 > 0x20 }
      seen += count
      mapped += count
      next = run.text.end
    }
    miss(text[next...])
  }

  private mutating func miss(_ piece: ArraySlice<UInt8>) {
    let count = piece.count { $0 > 0x20 }
    seen += count
    if count > 0 { missing.append(String(decoding: piece.prefix(80), as: UTF8.self)) }
  }

  var share: Double { seen == 0 ? 1 : Double(mapped) / Double(seen) }

  var description: String {
    "\(texts) texts, \(mapped) of \(seen) bytes mapped, \(runs) runs; missing \(missing.count): "
      + missing.prefix(25).joined(separator: " | ")
  }
}
