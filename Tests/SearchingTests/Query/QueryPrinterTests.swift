import Identifiers
import Testing
import Text

@testable import Searching

@Suite struct `A query printer` {
  @Test(arguments: 0..<400)
  func `writes what is read back as the same tree`(seed: Int) throws {
    var maker = QueryMaker(seed: UInt64(seed))
    let tree = maker.node(depth: 4)
    let text = QueryPrinter.text(of: tree)
    let again = try ParsedQuery(text, today: `A query parser`.today)
    #expect(again.root == tree, "seed \(seed): \(text)")
    #expect(again.text == text)
  }

  @Test func `writes operators of pasted text as words`() throws {
    let today = `A query parser`.today
    let pasted = try ParsedQuery("this AND that, NOT us", syntax: .literal, today: today)
    #expect(pasted.text == "this AND and AND that AND not AND us")
    #expect(try ParsedQuery(pasted.text, today: today).root == pasted.root)
  }
}
