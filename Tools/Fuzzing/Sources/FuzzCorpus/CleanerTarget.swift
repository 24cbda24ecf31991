import FuzzDriver

@testable import Corpus

/// What any article must survive whoever read it, also where its source repeats every sentence.
///
/// An input is a line for each of source, authors and title; the rest is the text.
enum CleanerTarget {
  static func check(_ bytes: [UInt8]) {
    let lines = bytes.split(separator: 10, maxSplits: 3, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    var article = Article(
      title: lines.count > 2 ? lines[2] : "", text: lines.count > 3 ? lines[3] : "")
    article.source = lines[0].isEmpty ? nil : lines[0]
    article.authors = lines.count > 1 ? lines[1].split(separator: ",").map(String.init) : []
    var statistics = SentenceStatistics()
    for number in 0..<30 {
      var like = article
      like.title = "\(number)"
      statistics.add(like)
    }
    for cleaner in [Cleaner(), Cleaner(repeated: statistics.repeated)] {
      ArticlePromises.check(cleaner.clean(article))
    }
  }
}

/// Articles with what the rules look for.
enum CleanerSeeds {
  static let all = texts.enumerated().map { (name: "article-\($0)", bytes: Array($1.utf8)) }

  private static let texts = [
    """
    Policy Wire\nAnn Lee,Ben Roe\nCouncil agrees on rules
    BRUSSELS (Policy Wire) — Council agrees on rules.\n
    By Ann Lee\n\nThe Council agreed on Thursday, said Ferrari (RACE.MI), opens new tab.\n
    Subscribe to our newsletter.\nAdvertisement\nRelated: Another story\n\nShare this:\n- Facebook\n- X
    Photo: A. Lee / Agency\n\nAnn Lee is a reporter for Policy Wire. Follow her @ann.\n
    The post Council agrees on rules appeared first on Policy Wire.\n© 2024 Policy Wire
    """,
    """
    Blatt\n\nKommission hat entschieden\nKommission hat entschieden\n\nVon Ann Lee\n
    Wir verwenden Cookies. Alle akzeptieren\n\nJetzt weiterlesen mit Abo\n\nMehr zum Thema: Recht
    """,
    """
    Gazette\nUn Auteur\nLa loi\nLa loi est promulguée\u{a0}: c’est fait.\r\n\r\nÀ lire aussi\u{a0}: « Une autre »
    Inscrivez-vous à la newsletter\n\nCrédit photo : AFP\n\ne\u{301}te\u{301} \u{AD}\u{200B}\u{FEFF}ﬁn
    """,
  ]
}
