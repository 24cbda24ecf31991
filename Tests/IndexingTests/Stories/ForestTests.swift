import Testing

@testable import Indexing

@Suite struct `A forest` {
  @Test func `names each set by its lowest number`() {
    var forest = Forest(count: 5)
    forest.unite(4, 2)
    forest.unite(3, 4)
    #expect((0..<5).map { forest.root($0) } == [0, 1, 2, 2, 2])
    #expect(forest.setCount == 3)
    forest.unite(2, 0)
    #expect((0..<5).map { forest.root($0) } == [0, 1, 0, 0, 0])
    #expect(forest.setCount == 2)
  }

  @Test func `takes the next number into a set of its own`() {
    var forest = Forest(count: 0)
    #expect(forest.append() == 0)
    #expect(forest.append() == 1)
    #expect(forest.setCount == 2)
    #expect(forest.root(1) == 1)
  }
}
