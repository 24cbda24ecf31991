import Foundation
import TestSupport

/// An article that a seed makes, written as files of a format are, with all that formats allow.
struct RandomSource {
  enum Form: String, CaseIterable {
    case text, windows, utf16, markdown, page, cyrillicPage, japanesePage, json, lines, feed, table
  }

  private let form: Form
  private var numbers: SeededGenerator

  init(_ form: Form, seed: UInt64) {
    self.form = form
    numbers = SeededGenerator(seed: seed)
  }

  var fileName: String {
    switch form {
    case .text, .windows, .utf16: "a.txt"
    case .markdown: "a.md"
    case .page, .cyrillicPage, .japanesePage: "a.html"
    case .json: "a.json"
    case .lines: "a.jsonl"
    case .feed: "a.rss"
    case .table: "a.csv"
    }
  }

  var encoding: String.Encoding {
    switch form {
    case .windows: .windowsCP1252
    case .utf16: .utf16LittleEndian
    case .cyrillicPage: .windowsCP1251
    case .japanesePage: .shiftJIS
    case .text, .markdown, .page, .json, .lines, .feed, .table: .utf8
    }
  }

  mutating func file() -> [UInt8] {
    let written = whole()
    var bytes = Array(written.data(using: encoding) ?? Data())
    if form == .utf16 { bytes = [0xFF, 0xFE] + bytes }
    return bytes
  }

  private mutating func whole() -> String {
    switch form {
    case .text, .windows, .utf16: return "A title\r\n\r\n" + paragraphs("\r\n\r\n")
    case .markdown: return "---\ntitle: A title\n---\n" + paragraphs("\n\n")
    case .page, .cyrillicPage, .japanesePage:
      let charset = ["windows-1251", "shift_jis"][form == .cyrillicPage ? 0 : 1]
      let meta = form == .page ? "" : "<meta charset=\(charset)>"
      return "<html><head>\(meta)<title>A title</title><script>if (a<b) {'</p>'}</script></head>"
        + "<body><nav><a href='/?a=1&amp;b=2>3'>Home</a></nav><article><p>"
        + paragraphs("</p>\n  <!-- <p> --><p class=\"x>y\">") + "</p></article></body></html>"
    case .json: return "[\n{\"title\":\"A title\",\"text\":\"\(paragraphs("\\n\\n"))\"} ]"
    case .lines: return "\n{\"title\":\"A title\",\"text\":\"\(paragraphs("\\n\\n"))\"}\n"
    case .feed:
      return "<rss><channel><title>S</title><item><title>A title</title><description>"
        + paragraphs("\n\n") + "</description></item></channel></rss>"
    case .table: return "title,text\n\"A title\",\"\(paragraphs("\n\n"))\"\n"
    }
  }

  private mutating func paragraphs(_ border: String) -> String {
    (0..<Int.random(in: 2...4, using: &numbers)).map { _ in
      (0..<24).map { _ in written(word()) + space() }.joined() + written("end.")
    }.joined(separator: border)
  }

  private mutating func word() -> String {
    let plain = ["Commission", "merger", "remedies", "AT&T", "\"so\"", "n\(numbers.next() % 997)"]
    let more =
      switch form {
      case .windows: ["Müller", "l’été", "5 €", "“où”"]
      case .cyrillicPage: ["Закон", "данных", "о"]
      case .japanesePage: ["規制", "テスト", "法案"]
      default: ["Müller", "l’été", "e\u{301}tat", "Закон", "規制", "😀", "S\u{200B}oft", "ạ\u{301}"]
      }
    return (plain + more).randomElement(using: &numbers) ?? ""
  }

  private mutating func space() -> String {
    let spaces =
      switch form {
      case .windows: [" ", " ", "  ", "\t", "\r\n", "&nbsp;"]
      case .page, .feed: [" ", " ", "\n   ", "&nbsp;", " \u{200B} ", "&#160;"]
      case .cyrillicPage, .japanesePage: [" ", " ", "\r\n"]
      case .json, .lines: [" ", " ", "\\n", "\\t ", "\\u00a0"]
      case .markdown: [" ", " ", "\n", " {{< x y=\"z\" >}} ", "\u{A0}"]
      default: [" ", " ", "  ", "\t", "\r\n", "\u{A0}", " \u{FEFF}"]
      }
    return spaces.randomElement(using: &numbers) ?? " "
  }

  /// A word as the format may have it.
  private mutating func written(_ word: String) -> String {
    // Nothing stands between a letter and its accents: they are one character.
    let parts = word.map { character in
      character.unicodeScalars.map { written($0) }.joined()
    }
    switch form {
    case .page, .cyrillicPage, .japanesePage:
      guard roll(8), parts.count > 3 else { return parts.joined() }
      return parts[0] + "<b data-x='>'>" + parts[1] + "</b>" + parts[2...].joined()
    case .markdown:
      let plain = parts.joined()
      if roll(8) { return "[\(plain)](https://x.org/\(numbers.next() % 99)?q=word \"so\")" }
      guard roll(8), word.utf8.allSatisfy({ $0 & 0x5F > 0x40 }), parts.count > 3 else {
        return plain
      }
      return parts[0] + "**" + parts[1] + "**" + parts[2...].joined()
    case .text, .windows, .utf16, .json, .lines, .feed, .table: return parts.joined()
    }
  }

  private mutating func written(_ scalar: Unicode.Scalar) -> String {
    let plain = String(scalar)
    let references = ["&#\(scalar.value);", "&amp;#x\(String(scalar.value, radix: 16));"]
    switch (form, scalar) {
    case (.page, "&"), (.cyrillicPage, "&"), (.japanesePage, "&"), (.markdown, "&"):
      return roll(2) ? "&amp;" : "&amp;amp;"
    case (.feed, "&"): return "&amp;amp;"
    case (.json, "\""), (.lines, "\""): return roll(2) ? "\\\"" : "\\u0022"
    case (.table, "\""): return "\"\""
    case (.json, _) where !scalar.isASCII && roll(2), (.lines, _) where !scalar.isASCII && roll(2):
      return plain.utf16.map { "\\u" + String($0, radix: 16).leftPadded(to: 4) }.joined()
    case (.feed, _) where roll(30): return "&amp;#\(scalar.value);"
    case (.text, _) where roll(30), (.windows, _) where roll(30), (.utf16, _) where roll(30),
      (.page, _) where roll(30), (.table, _) where roll(30):
      return references.randomElement(using: &numbers) ?? plain
    default: return plain
    }
  }

  private mutating func roll(_ sides: Int) -> Bool { numbers.next() % UInt64(sides) == 0 }
}

extension String {
  fileprivate func leftPadded(to width: Int) -> String {
    String(repeating: "0", count: max(0, width - count)) + self
  }
}
