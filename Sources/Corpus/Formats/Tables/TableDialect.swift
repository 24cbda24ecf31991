/// What separates the cells of a table, told by its first rows.
struct TableDialect: Equatable {
  let delimiter: UInt8
  /// The bytes of a first line that only names the delimiter, as Excel writes it: `sep=;`.
  let preamble: Int

  /// How many rows are looked at, and in how many bytes.
  private static let mostRows = 20
  private static let mostBytes = 64 << 10

  private static let delimiters = [
    UInt8(ascii: ","), UInt8(ascii: ";"), 9, UInt8(ascii: "|"),
  ]

  /// The delimiter under which the most columns are fields that we know; among equals the one under
  /// which rows are of one length, and of many cells.
  init(head: [UInt8], _ rules: FieldRules) {
    if let named = Self.named(head) {
      self = named
      return
    }
    var best = (delimiter: Self.delimiters[0], score: (-1, -1))
    for delimiter in Self.delimiters {
      let score = Self.score(Array(head.prefix(Self.mostBytes)), delimiter, rules)
      if score > best.score { best = (delimiter, score) }
    }
    delimiter = best.delimiter
    preamble = 0
  }

  private init(delimiter: UInt8, preamble: Int) {
    self.delimiter = delimiter
    self.preamble = preamble
  }

  private static func named(_ head: [UInt8]) -> TableDialect? {
    let line = head.prefix { $0 != 10 }
    guard line.prefix(4).elementsEqual("sep=".utf8), let mark = line.dropFirst(4).first,
      line.dropFirst(5).allSatisfy({ $0 == 13 })
    else { return nil }
    return TableDialect(delimiter: mark, preamble: min(line.count + 1, head.count))
  }

  /// Known fields first, then cells in rows that are as long as the first.
  private static func score(
    _ head: [UInt8], _ delimiter: UInt8, _ rules: FieldRules
  ) -> (Int, Int) {
    var rows = TableRows(head: head, rest: nil, offset: nil, delimiter: delimiter, limit: mostBytes)
    var lengths: [Int] = []
    var known: Set<FieldName> = []
    while lengths.count < mostRows, let row = try? rows.row() {
      guard case .cells(let cells, let count) = row else { continue }
      if lengths.isEmpty {
        known = Set(cells.compactMap { rules.field(named: TableReader.name($0)) })
      }
      lengths.append(count)
    }
    guard let first = lengths.first, first > 1 else { return (known.count, 0) }
    let alike = lengths.count { $0 == first }
    return (known.count, min(first, 100) * 100 * alike / lengths.count)
  }
}
