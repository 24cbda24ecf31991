import Testing

@testable import Searching

@Suite struct `Top rows` {
  @Test(arguments: [0, 1, 7, 100, 5_000], [3, 50, 1_000_000])
  func `are the first of all sorted, and all that equal the last`(limit: Int, spread: Int) {
    var maker = QueryMaker(seed: UInt64(limit + spread))
    var top = TopRows(limit)
    var all: [(key: RankKey, row: UInt32)] = []
    for row in 0..<UInt32(6_000) {
      let key = RankKey(first: 0, second: Int64(maker.number(below: spread)), third: 0)
      all.append((key, row))
      top.offer(row, key)
    }
    all.sort { $0.key > $1.key }
    let last = limit > 0 ? all[limit - 1].key : RankKey(first: 1, second: 0, third: 0)
    let expected = all.filter { $0.key >= last }
    let rows = top.finish()
    #expect(rows.map(\.key) == expected.map(\.key))
    #expect(Set(rows.map(\.row)) == Set(expected.map(\.row)))
  }
}
