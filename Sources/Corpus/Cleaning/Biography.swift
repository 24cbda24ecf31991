/// Sentences about the reporter.
enum Biography {
  static func isBiography(_ sentence: String, authors: [String]) -> Bool {
    guard sentence.utf8.count < 400 else { return false }
    let lower = sentence.lowercased()
    let isAboutAuthor = authors.contains {
      sentence.hasPrefix($0) || sentence.contains("\($0) is a")
    }
    let hasTrade = trades.contains { lower.contains($0) }
    if isAboutAuthor, hasTrade || lower.contains(" covers ") { return true }
    return openings.contains { lower.hasPrefix($0) }
      || (hasTrade && copulas.contains { lower.contains($0) }
        && links.contains { lower.contains($0) } && startsWithName(sentence))
  }

  private static let copulas = [" is a ", " is an ", " is the ", " ist ", " est "]

  static let trades = [
    "reporter", "journalist", "correspondent", "editor", "columnist", "staff writer", "writer",
    "freelance", "contributor", "redakteur", "redakteurin", "journalistin", "korrespondent",
    "korrespondentin", "journaliste", "rédacteur", "rédactrice", "correspondant",
    "correspondante", "pigiste",
  ]
  private static let links = [
    " covering ", " covers ", " based in ", " reporting on ", " writes about ", " writer at ",
    " reporter at ", " editor at ", " reporter for ", " correspondent for ", " journalist at ",
    " who ", " schreibt ", " berichtet ", " arbeitet ", " lebt ", " écrit ", " couvre ",
    " travaille ", " spécialisé",
  ]
  static let openings = [
    "about the author", "about the writer", "über den autor", "über die autorin",
    "à propos de l'auteur", "à propos de l’auteur", "zum autor", "zur autorin", "zur person",
  ]

  /// Two words with capitals at its beginning.
  private static func startsWithName(_ sentence: String) -> Bool {
    sentence.split(separator: " ").prefix(2).allSatisfy { $0.first?.isUppercase == true }
  }
}
