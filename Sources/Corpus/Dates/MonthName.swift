/// Names and abbreviations of months, folded, in English, French, German, Spanish, Italian, Dutch,
/// Portuguese, Polish and the languages of Scandinavia.
enum MonthName {
  /// 1 for January.
  static func number(of word: String) -> Int? { months[word] }

  /// Words that are as often something else: a weekday, a name, a small word.
  static func isDoubtful(_ word: String) -> Bool { doubtful.contains(word) }

  private static let doubtful: Set<String> = [
    "mar", "set", "out", "mag", "sie", "lip", "lis", "cze", "des", "mars", "ago",
  ]

  private static let months: [String: Int] = {
    let names = [
      "jan january januar janner janvier janv enero ene gennaio gen januari janeiro styczen "
        + "stycznia sty",
      "feb february februar feber fevrier fevr fev febrero febbraio februari fevereiro luty "
        + "lutego lut",
      "mar march marz maerz mrz mars marzo maart mrt marco marzec marca marts",
      "apr april avril avr abril aprile abr kwiecien kwietnia kwi",
      "may mai mayo maggio mei maio mag maj maja",
      "jun june juni juin junio giugno junho giu czerwiec czerwca cze",
      "jul july juli juillet juil julio luglio julho lug lipiec lipca lip",
      "aug august aout agosto augustus ago augusti sierpien sierpnia sie",
      "sep sept september septembre septiembre settembre setembro set wrzesien wrzesnia wrz",
      "oct october oktober okt octobre octubre ottobre outubro ott out pazdziernik pazdziernika "
        + "paz",
      "nov november novembre noviembre novembro listopad listopada lis",
      "dec december dezember dez decembre diciembre dicembre dezembro dic grudzien grudnia gru des "
        + "desember",
    ]
    var months: [String: Int] = [:]
    for (index, line) in names.enumerated() {
      for name in line.split(separator: " ") { months[String(name)] = index + 1 }
    }
    return months
  }()
}
