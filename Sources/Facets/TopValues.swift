/// Keeps the first of many in an order, without sorting the rest: a heap with the last of those
/// kept at its root.
struct TopValues<Element> {
  private let limit: Int
  private let isBefore: (Element, Element) -> Bool
  private var heap: [Element] = []

  init(_ limit: Int, by isBefore: @escaping (Element, Element) -> Bool) {
    self.limit = limit
    self.isBefore = isBefore
  }

  /// The last of those kept, once as many are kept as are wanted.
  var last: Element? { heap.count == limit ? heap.first : nil }

  mutating func offer(_ element: Element) {
    if heap.count < limit {
      heap.append(element)
      rise()
    } else if let last, isBefore(element, last) {
      heap[0] = element
      sink()
    }
  }

  func sorted() -> [Element] { heap.sorted(by: isBefore) }

  private mutating func rise() {
    var child = heap.count - 1
    while child > 0, isBefore(heap[(child - 1) / 2], heap[child]) {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  private mutating func sink() {
    var parent = 0
    while true {
      var child = parent * 2 + 1
      guard child < heap.count else { return }
      if child + 1 < heap.count, isBefore(heap[child], heap[child + 1]) { child += 1 }
      guard isBefore(heap[parent], heap[child]) else { return }
      heap.swapAt(parent, child)
      parent = child
    }
  }
}
