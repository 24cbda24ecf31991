import Identifiers
import Testing

@testable import Corpus

@Suite struct `The first lines of a text` {
  @Test(arguments: [
    ("Von Jürgen Müller, 3. Mai 2024", "author Von Jürgen Müller, date 3. Mai 2024"),
    ("By Jane Doe, 2 June 2024", "author By Jane Doe, date 2 June 2024"),
    ("By Jane Doe, Reuters", "author By Jane Doe, Reuters"),
    ("By the end of 2024", ""),
  ])
  func `give the names of a byline, and the date behind them`(line: String, found: String) {
    let dates = DateReader(today: CalendarDay(number: 20_700))
    let fields = HeaderLines.fields(of: line + "\n\nA text.", dates: dates)
    #expect(fields.map { "\($0.0) \($0.1)" }.joined(separator: ", ") == found)
  }
}
