internal import Markup

/// A page's tree with what each of its elements was judged to be.
struct JudgedPage {
  let tree: MarkupTree
  /// By node; empty for text.
  let marks: [ElementMarks]

  /// Linear in the page.
  init(_ tree: MarkupTree) {
    self.tree = tree
    var judge = ElementJudge()
    marks = tree.nodes.map { $0.isText ? [] : judge.marks(of: $0) }
  }

  init(html: String) {
    self.init(MarkupTree(html: html))
  }

  /// Calls `body` with each node that no element with one of these marks holds.
  func forEach(outside excluded: ElementMarks, _ body: (Int) -> Void) {
    var index = 0
    while index < tree.nodes.count {
      if marks[index].isDisjoint(with: excluded) {
        body(index)
        index += 1
      } else {
        index = tree.nodes[index].end
      }
    }
  }

  /// Whether an element with one of these marks holds the node.
  func isInside(_ wanted: ElementMarks, _ node: Int) -> Bool {
    var holder = tree.nodes[node].parent
    while holder > 0 {
      if !marks[holder].isDisjoint(with: wanted) { return true }
      holder = tree.nodes[holder].parent
    }
    return false
  }
}
