private import CLibXML

/// Character references of HTML, `&eacute;` `&#233;` `&#xE9;`, wherever they stand.
package enum HTMLEntities {
  /// Replaces the references in `text`, as often as one hides another (`&amp;eacute;`), at most
  /// three times. A text without `&` comes back as it is.
  package static func decode(_ text: String) -> String {
    var decoded = text
    for _ in 0..<3 {
      guard decoded.utf8.contains(UInt8(ascii: "&")), let once = decodeOnce(decoded)
      else { break }
      decoded = once
    }
    return decoded
  }

  /// The character of a name without `&` and `;`: HTML 4's by libxml2, and those of HTML 5 that
  /// people use.
  package static func character(named name: String) -> Unicode.Scalar? {
    if let scalar = beyondHTML4[name] { return scalar }
    guard let entity = unsafe htmlEntityLookup(name) else { return nil }
    return unsafe Unicode.Scalar(entity.pointee.value)
  }

  /// The longest name looked for, in bytes.
  private static let longest = 32

  private static let beyondHTML4: [String: Unicode.Scalar] = [
    "apos": "'", "colon": ":", "comma": ",", "period": ".", "semi": ";", "excl": "!", "quest": "?",
    "num": "#", "percnt": "%", "lpar": "(", "rpar": ")", "lsqb": "[", "rsqb": "]", "lbrack": "[",
    "rbrack": "]", "lcub": "{", "rcub": "}", "plus": "+", "equals": "=", "lowbar": "_", "sol": "/",
    "bsol": "\\", "ast": "*", "commat": "@", "dollar": "$", "verbar": "|", "vert": "|",
    "grave": "`", "hyphen": "\u{2010}", "dash": "\u{2010}", "horbar": "\u{2015}", "Tab": "\t",
    "NewLine": "\n", "nbsp": "\u{A0}", "scaron": "š", "Scaron": "Š", "ccaron": "č", "Ccaron": "Č",
    "zcaron": "ž", "Zcaron": "Ž", "rcaron": "ř", "ecaron": "ě", "cacute": "ć", "nacute": "ń",
    "sacute": "ś", "zacute": "ź", "zdot": "ż", "lstrok": "ł", "Lstrok": "Ł", "aogon": "ą",
    "eogon": "ę", "amacr": "ā", "emacr": "ē", "inodot": "ı", "gbreve": "ğ", "odblac": "ő",
    "udblac": "ű", "rdquor": "\u{201D}", "ldquor": "\u{201E}", "rsquor": "\u{2019}",
    "nbspace": "\u{A0}", "half": "½", "check": "✓", "star": "☆",
  ]

  /// Nil when nothing was replaced. In a page, and there in an attribute, some names need no `;`.
  static func decodeOnce(_ text: String, isAttribute: Bool? = nil) -> String? {
    let bytes = Array(text.utf8)
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var changed = false
    var next = 0
    while next < bytes.count {
      guard bytes[next] == UInt8(ascii: "&"),
        let found = reference(in: bytes, at: next)
          ?? isAttribute.flatMap({ bareReference(in: bytes, at: next, isAttribute: $0) })
      else {
        output.append(bytes[next])
        next += 1
        continue
      }
      changed = true
      output += Array(String(found.scalar).utf8)
      next = found.end
    }
    return changed ? String(decoding: output, as: UTF8.self) : nil
  }

  package static func reference(
    in bytes: [UInt8], at ampersand: Int
  ) -> (scalar: Unicode.Scalar, end: Int)? {
    var end = ampersand + 1
    let last = min(bytes.count, ampersand + longest)
    if end < last, bytes[end] == UInt8(ascii: "#") { end += 1 }
    while end < last, isAlphanumeric(bytes[end]) { end += 1 }
    guard end > ampersand + 1, end < bytes.count, bytes[end] == UInt8(ascii: ";") else {
      return nil
    }
    let name = String(decoding: bytes[(ampersand + 1)..<end], as: UTF8.self)
    let scalar = name.hasPrefix("#") ? numbered(name.dropFirst()) : character(named: name)
    return scalar.map { ($0, end + 1) }
  }

  /// `&nbsp` without `;`: names of Latin-1 alone, before what is neither letter nor figure, and in
  /// an address neither before `=` (HTML, "Named character reference state").
  private static func bareReference(
    in bytes: [UInt8], at ampersand: Int, isAttribute: Bool
  ) -> (scalar: Unicode.Scalar, end: Int)? {
    var end = ampersand + 1
    while end < min(bytes.count, ampersand + 8), isAlphanumeric(bytes[end]) { end += 1 }
    guard end > ampersand + 1, end == bytes.count || !isAlphanumeric(bytes[end]),
      !(isAttribute && end < bytes.count && bytes[end] == UInt8(ascii: "=")),
      let scalar = character(
        named: String(decoding: bytes[(ampersand + 1)..<end], as: UTF8.self)),
      scalar.value < 256
    else { return nil }
    return (scalar, end)
  }

  /// A number that is no character becomes U+FFFD; 128 to 159 are what Windows-1252 has there
  /// (HTML, "Numeric character reference end state").
  private static func numbered(_ digits: Substring) -> Unicode.Scalar? {
    let isHex = digits.first == "x" || digits.first == "X"
    let rest = isHex ? digits.dropFirst() : digits
    guard !rest.isEmpty, rest.utf8.allSatisfy({ isHex || isDigit($0) }) else { return nil }
    guard let value = UInt32(rest, radix: isHex ? 16 : 10) else {
      return rest.utf8.allSatisfy { isHexDigit($0) } ? "\u{FFFD}" : nil
    }
    if (128...159).contains(value) { return Windows1252.scalar(UInt8(value)) }
    return value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
