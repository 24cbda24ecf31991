internal import Identifiers
internal import Text

/// Finds every place where an article has a name that was kept, also those that proved nothing.
struct OpenMentions {
  /// By the first word of the form.
  private let forms: [String: [Form]]

  private struct Form {
    let words: [String]
    let name: Int
    let reason: MentionReason
  }

  init(_ names: [OpenName]) {
    var forms: [String: [Form]] = [:]
    func add(_ key: String, _ name: Int, _ reason: MentionReason) {
      let words = key.split(separator: " ").map(String.init)
      guard let first = words.first else { return }
      forms[first, default: []].append(Form(words: words, name: name, reason: reason))
    }
    for (index, name) in names.enumerated() {
      for key in name.keys { add(key, index, .sameName) }
      if let abbreviation = name.abbreviation { add(abbreviation, index, .abbreviationDefined) }
      if let surname = name.surname { add(surname, index, .surname) }
    }
    self.forms = forms.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }

  /// Adds the mentions in one part that are not among the sightings.
  ///
  /// - Parameter isSeen: the words of sightings.
  func all(in text: OpenText, seen isSeen: [Bool]) -> [(name: Int, Range<Int>, MentionReason)] {
    var found: [(name: Int, Range<Int>, MentionReason)] = []
    guard !forms.isEmpty else { return found }
    var index = 0
    while index < text.count {
      if !isSeen[index], text.isCapital(index), text.words[index].covered != .other,
        let form = forms[text.word(index)]?.first(where: { stands($0, at: index, in: text, isSeen) }
        )
      {
        found.append((form.name, index..<index + form.words.count, form.reason))
        index += form.words.count
      } else {
        index += 1
      }
    }
    return found
  }

  private func stands(_ form: Form, at start: Int, in text: OpenText, _ isSeen: [Bool]) -> Bool {
    guard start + form.words.count <= text.count else { return false }
    for (offset, word) in form.words.enumerated() {
      let index = start + offset
      guard text.word(index) == word, !isSeen[index], offset == 0 || text.joint(index).isInside
      else {
        return false
      }
    }
    switch form.reason {
    case .surname: return text.words[start].covered == .nothing && standsAlone(start, in: text)
    case .abbreviationDefined:
      return text.token(start).shape != .capitalised && text.words[start].covered == .nothing
    default: return (start..<start + form.words.count).contains { text.isUnknown($0) }
    }
  }

  /// Whether no other name touches a surname.
  private func standsAlone(_ index: Int, in text: OpenText) -> Bool {
    if text.part == .title { return true }
    if [.space, .hyphen, .ampersand].contains(text.joint(index + 1)), text.isCapital(index + 1) {
      return false
    }
    guard text.touches(index) || [.hyphen, .initial, .ampersand].contains(text.joint(index)) else {
      return true
    }
    return !text.isCapital(index - 1)
      || !text.roles(index - 1).isDisjoint(with: [.title, .office, .post, .function])
  }
}
