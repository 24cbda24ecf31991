/// The name of a charset as documents write it, and what the system's library calls it.
struct CharsetLabel {
  /// In lower case, without white space.
  let name: String

  init(_ declared: String) {
    name = declared.lowercased().filter { !$0.isWhitespace }
  }

  /// Nothing is said, or what is said of Western text, right or wrong: the bytes tell more.
  var isWestern: Bool { isUTF8 || Self.western.contains(name) }

  var isUTF8: Bool {
    ["", "utf-8", "utf8", "unicode-1-1-utf-8", "us-ascii", "ascii"].contains(name)
  }

  /// Written in ASCII alone, with escapes.
  var isEscaped: Bool { name.hasPrefix("iso-2022-") || name == "hz-gb-2312" }

  /// The library's name of it; nil for what cannot be one, or is none that text comes in.
  ///
  /// What browsers read a label as, where that is more than the label says (WHATWG Encoding, "Names
  /// and labels"): GBK for gb2312, and so on.
  var library: String? {
    guard !name.isEmpty, name.utf8.count <= 40, !name.hasPrefix("utf-"),
      name.utf8.allSatisfy({ $0 < 0x7F && $0 > 0x20 && $0 != 0x2F })
    else { return nil }
    for (library, labels) in Self.wider where labels.contains(name) { return library }
    for prefix in ["iso-8859-", "iso8859-", "iso_8859-", "iso8859", "iso-8859"]
    where name.hasPrefix(prefix) {
      let part = String(name.dropFirst(prefix.count).prefix { "0"..."9" ~= $0 })
      return part == "9" ? "CP1254" : part == "11" ? "CP874" : "ISO-8859-\(part)"
    }
    for prefix in ["windows-", "cp", "x-cp", "win"] where name.hasPrefix(prefix) {
      let page = name.dropFirst(prefix.count)
      if page.allSatisfy({ "0"..."9" ~= $0 }) { return "CP\(page)" }
    }
    return name
  }

  private static let western: Set<String> = [
    "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "l1", "windows-1252", "cp1252",
    "x-cp1252", "ansi_x3.4-1968", "iso-ir-100", "cp819", "ibm819",
  ]

  private static let wider: [(String, Set<String>)] = [
    (
      "CP932",
      [
        "shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji", "csshiftjis", "windows-31j",
        "ms932",
      ]
    ),
    (
      "GB18030",
      [
        "gb2312", "gb_2312", "gb_2312-80", "gbk", "x-gbk", "chinese", "csgb2312", "iso-ir-58",
        "gb18030",
      ]
    ),
    (
      "UHC",
      [
        "euc-kr", "euckr", "cseuckr", "ks_c_5601-1987", "ks_c_5601-1989", "ksc5601", "ksc_5601",
        "korean", "windows-949", "iso-ir-149",
      ]
    ),
    ("BIG5-HKSCS", ["big5", "big5-hkscs", "cn-big5", "csbig5", "x-x-big5"]),
    ("EUC-JP-MS", ["euc-jp", "x-euc-jp", "eucjp"]),
    ("KOI8-R", ["koi", "koi8", "koi8_r", "cskoi8r"]),
    ("KOI8-U", ["koi8-ru"]),
    ("ISO-8859-2", ["latin2", "l2"]),
    ("CP1254", ["latin5", "l5"]),
    ("CP874", ["tis-620", "dos-874"]),
    ("MACINTOSH", ["mac", "x-mac-roman"]),
    ("MAC-CYRILLIC", ["x-mac-cyrillic", "x-mac-ukrainian"]),
    ("ISO-8859-8", ["visual", "logical", "iso-8859-8-i"]),
  ]
}
