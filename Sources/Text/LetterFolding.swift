/// How one letter is written without its accent.
///
/// Latin letters lose every accent and ligatures come apart; Greek loses its tonos and dialytika,
/// Russian ё becomes е as its readers expect; other scripts stay as they are. Only lower-case
/// letters stand here: lower case comes first.
enum LetterFolding {
  /// The UTF-8 bytes `scalar` is folded to; nil when it stays as it is, empty when it goes.
  static func folded(_ scalar: Unicode.Scalar) -> [UInt8]? {
    switch scalar.value {
    case 0..<0xDF: nil
    case 0x300...0x36F: []
    case 0xDF..<0x452, 0x1E00..<0x2000, 0xFB00..<0xFB07: table[scalar.value]
    default: nil
    }
  }

  private static let table: [UInt32: [UInt8]] = {
    var table: [UInt32: [UInt8]] = [:]
    for (base, letters) in rows {
      for letter in letters.unicodeScalars { table[letter.value] = Array(base.utf8) }
    }
    return table
  }()

  private static let rows: [(base: String, letters: String)] = [
    ("a", "àáâãäåāăąǎǟǡǻȁȃȧạảấầẩẫậắằẳẵặḁẚ"), ("ae", "æǣǽ"), ("b", "ḃḅḇƀɓ"), ("c", "çćĉċčḉƈ"),
    ("d", "ďđðḋḍḏḑḓɖɗ"), ("dz", "ǆ"), ("e", "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệə"), ("f", "ḟƒ"),
    ("ff", "ﬀ"), ("fi", "ﬁ"), ("fl", "ﬂ"), ("ffi", "ﬃ"), ("ffl", "ﬄ"), ("st", "ﬅﬆ"),
    ("g", "ĝğġģǥǧǵḡɠ"), ("h", "ĥħȟḣḥḧḩḫẖ"), ("i", "ìíîïĩīĭįıǐȉȋḭḯỉị"), ("ij", "ĳ"), ("j", "ĵǰ"),
    ("k", "ķĸǩḱḳḵƙ"), ("l", "ĺļľŀłḷḹḻḽƚ"), ("lj", "ǉ"), ("m", "ḿṁṃ"), ("n", "ñńņňŉŋǹṅṇṉṋƞ"),
    ("nj", "ǌ"), ("o", "òóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ"), ("oe", "œ"), ("p", "ṕṗƥ"),
    ("r", "ŕŗřȑȓṙṛṝṟ"), ("s", "śŝşšșſṡṣṥṧṩẛ"), ("ss", "ß"), ("t", "ţťŧțṫṭṯṱẗƫƭ"), ("th", "þ"),
    ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"), ("v", "ṽṿ"), ("w", "ŵẁẃẅẇẉẘ"), ("x", "ẋẍ"),
    ("y", "ýÿŷȳẏẙỳỵỷỹƴ"), ("z", "źżžƶẑẓẕ"),
    ("α", "άἀἁἂἃἄἅἆἇὰάᾶᾳᾴᾲᾷ"), ("ε", "έἐἑἒἓἔἕὲέ"), ("η", "ήἠἡἢἣἤἥἦἧὴήῆῃ"),
    ("ι", "ίϊΐἰἱἲἳἴἵἶἷὶίῐῑῒΐῖῗ"), ("ο", "όὀὁὂὃὄὅὸό"), ("σ", "ς"), ("υ", "ύϋΰὐὑὒὓὔὕὖὗὺύῠῡῢΰῦῧ"),
    ("ω", "ώὠὡὢὣὤὥὦὧὼώῶῳ"), ("е", "ё"),
  ]
}
