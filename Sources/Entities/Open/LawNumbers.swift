internal import Identifiers
internal import Text

/// Finds laws, bills and cases by their numbers: `Regulation (EU) 2022/2065`, `H.R. 1234`,
/// `C-311/18`, `SB 1047`, `Bill C-27`, `Public Law 117-58`, `Executive Order 14110`.
struct LawNumbers {
  private let text: OpenText

  init(_ text: OpenText) { self.text = text }

  /// The law whose name begins with a word.
  func law(at index: Int) -> Sighting? {
    guard !text.words[index].isMarked else { return nil }
    if let act = Self.european[text.word(index)] { return european(index, act) }
    guard text.isCapital(index) else { return nil }
    let word = text.word(index)
    switch word {
    case "c" where text.joint(index + 1) == .hyphen, "t" where text.joint(index + 1) == .hyphen:
      return courtNumber(index)
    case "bill" where text.word(after: index) == "c" && text.joint(index + 2) == .hyphen:
      return isNumber(index + 2, 1...3) ? sighting(index..<index + 3) : nil
    case "public" where text.word(after: index) == "law" && isNumber(index + 2, 2...3):
      guard text.joint(index + 3) == .hyphen, isNumber(index + 3, 1...3) else { return nil }
      return sighting(index..<index + 4)
    case "executive" where text.word(after: index) == "order" && isNumber(index + 2, 5...5):
      return sighting(index..<index + 3)
    case "proposition" where text.touches(index + 1) && isNumber(index + 1, 1...3):
      return sighting(index..<index + 2)
    default:
      return Self.bills[word] == nil ? nil : bill(index)
    }
  }

  /// `Directive 2002/58/EC`, `Verordnung (EU) Nr. 1025/2012`.
  private func european(_ index: Int, _ act: String) -> Sighting? {
    var at = index + 1
    var union = ""
    if Self.unions.contains(text.word(after: at - 1) ?? ""), text.joint(at) == .opening {
      union = " (EU)"
      at += 1
    }
    if ["no", "nr", "n"].contains(text.word(after: at - 1) ?? "") { at += 1 }
    guard isNumber(at, 2...4), text.joint(at + 1) == .slash, isNumber(at + 1, 1...4) else {
      return nil
    }
    var name = "\(act)\(union) \(text.word(at))/\(text.word(at + 1))"
    var end = at + 2
    if text.joint(end) == .slash, let tail = Self.communities[text.word(end)] {
      name += "/\(tail)"
      end += 1
    }
    return Sighting(text, index..<end, .law, named: name, [Cue(.lawNumber, 3)])
  }

  /// `C-311/18`
  private func courtNumber(_ index: Int) -> Sighting? {
    guard isNumber(index + 1, 1...3), text.joint(index + 2) == .slash, isNumber(index + 2, 2...2)
    else { return nil }
    return sighting(index..<index + 3)
  }

  /// `H.R. 1234`, `S. 230`; not `S. 5`, nor where a name goes on.
  private func bill(_ index: Int) -> Sighting? {
    let isSenate = text.word(index) == "s"
    guard text.language == "en", let name = Self.bills[text.word(index)],
      text.token(index).shape == (isSenate ? .capitalised : .upper),
      text.joint(index + 1) == (isSenate ? .initial : .space),
      isNumber(index + 1, isSenate ? 2...4 : 1...5),
      !(index > 0 && text.touches(index) && text.isCapital(index - 1))
    else { return nil }
    return Sighting(
      text, index..<index + 2, .law, named: "\(name) \(text.word(index + 1))",
      [Cue(.lawNumber, 3)])
  }

  private func sighting(_ tokens: Range<Int>) -> Sighting {
    Sighting(text, tokens, .law, [Cue(.lawNumber, 3)])
  }

  private func isNumber(_ index: Int, _ digits: ClosedRange<Int>) -> Bool {
    guard index < text.count, text.token(index).shape == .digits,
      text.words[index].covered == .nothing
    else { return false }
    let word = text.word(index)
    return digits.contains(word.utf8.count) && word.utf8.allSatisfy { (48...57).contains($0) }
  }

  /// What the acts of the Union are called in three languages.
  private static let european = [
    "regulation": "Regulation", "directive": "Directive", "decision": "Decision",
    "reglement": "Regulation", "verordnung": "Regulation", "richtlinie": "Directive",
  ]
  private static let unions: Set<String> = ["eu", "ue", "ec", "ce", "eg", "eec", "cee", "ewg"]
  private static let communities = [
    "ec": "EC", "ce": "EC", "eg": "EC", "eu": "EU", "ue": "EU", "eec": "EEC", "cee": "EEC",
    "ewg": "EEC",
  ]
  /// Bills of the United States' Congress and of states.
  private static let bills = [
    "hr": "H.R.", "s": "S.", "sb": "SB", "ab": "AB", "hb": "HB",
  ]
}

extension OpenText {
  /// The word behind a word; nil at the end of the text.
  func word(after index: Int) -> String? { index + 1 < count ? word(index + 1) : nil }
}
