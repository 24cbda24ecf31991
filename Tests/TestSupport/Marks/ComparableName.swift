import Foundation

/// The forms of a name by which it is compared with another, as `score.py` of the shared data has
/// them: without case, accents, punctuation, a leading article, a legal form and a final remark in
/// brackets.
package enum ComparableName {
  /// The comparable forms of a name.
  package static func forms(of name: String) -> Set<String> {
    var forms: Set<String> = [plain(name), plain(withoutRemark(name))]
    for form in forms {
      var words = form.split(separator: " ")
      while words.count > 1, let last = words.last, legalForms.contains(String(last)) {
        words.removeLast()
      }
      forms.insert(words.joined(separator: " "))
    }
    forms.remove("")
    return forms
  }

  package static func forms(of names: [String]) -> Set<String> {
    names.reduce(into: []) { $0.formUnion(forms(of: $1)) }
  }

  /// Whether a form says nothing of who is meant: an initialism, a short word, `commission`.
  package static func isShort(_ form: String) -> Bool {
    form.unicodeScalars.count <= 4 || generic.contains(form)
  }

  package static func isGeneric(_ form: String) -> Bool { generic.contains(form) }

  private static func withoutRemark(_ name: String) -> Substring {
    let end = name.lastIndex { !$0.isWhitespace } ?? name.startIndex
    guard end > name.startIndex, name[end] == ")", let open = name[..<end].lastIndex(of: "("),
      !name[open..<end].contains(")")
    else { return name[...] }
    return name[..<open]
  }

  /// In lower case, its words apart by one space.
  private static func plain(_ name: some StringProtocol) -> String {
    let folded = String(name).decomposedStringWithCompatibilityMapping.unicodeScalars
      .filter { $0.properties.canonicalCombiningClass == .notReordered }
    let lower = String(String.UnicodeScalarView(folded)).lowercased()
      .replacingOccurrences(of: "ß", with: "ss").replacingOccurrences(of: "&", with: " and ")
    let letters = withoutInitialsDots(
      withoutPossessives(Array(lower.unicodeScalars.map { $0 == "’" || $0 == "‘" ? "'" : $0 })))
    var words = letters.split { !isWord($0) }.map { String(String.UnicodeScalarView($0)) }
    if words.count > 1, articles.contains(words[0]) { words.removeFirst() }
    return words.joined(separator: " ")
  }

  private static func withoutPossessives(_ letters: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var kept: [Unicode.Scalar] = []
    var index = 0
    while index < letters.count {
      if letters[index] == "'", index + 1 < letters.count, letters[index + 1] == "s",
        index + 2 == letters.count || !isWord(letters[index + 2])
      {
        index += 2
      } else {
        kept.append(letters[index])
        index += 1
      }
    }
    return kept
  }

  /// `u.s.` without its stops: those behind a single letter, before another, a blank or the end.
  private static func withoutInitialsDots(_ letters: [Unicode.Scalar]) -> [Unicode.Scalar] {
    func isWordAt(_ index: Int) -> Bool {
      letters.indices.contains(index) && isWord(letters[index])
    }
    return letters.indices.filter { index in
      guard letters[index] == ".", isWordAt(index - 1), !isWordAt(index - 2) else { return true }
      let endsHere = index + 1 == letters.count || letters[index + 1].properties.isWhitespace
      return !(endsHere || isWordAt(index + 1) && !isWordAt(index + 2))
    }.map { letters[$0] }
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  private static let articles: Set<String> = ["the", "der", "die", "das", "le", "la", "les", "l"]

  private static let legalForms = words(
    """
    inc incorporated ltd limited llc llp plc corp corporation co company gmbh ag se sa sas sarl bv \
    nv spa srl ab oy as
    """)

  private static let generic = words(
    """
    commission council parliament court board office agency authority ministry department \
    government administration committee company group party president minister directive \
    regulation act law bill decree code service platform app regulator watchdog union bloc state \
    senate house congress kommission rat parlament gericht behorde amt regierung gesetz verordnung \
    conseil parlement tribunal cour autorite gouvernement loi reglement
    """)

  private static func words(_ list: String) -> Set<String> {
    Set(list.split(separator: " ").map(String.init))
  }
}
