internal import Markup

/// Finds the article on a page.
///
/// After the ideas of Readability (paragraphs tell what they stand in) and boilerpipe (blocks of
/// links are no text; C. Kohlschütter and others, "Boilerplate Detection using Shallow Text
/// Features", 2010). All is counted over the flat tree with running sums: linear in the page.
struct MainContent {
  private let page: JudgedPage
  private var tree: MarkupTree { page.tree }
  /// Left out with all below it.
  private var isLeftOut: [Bool] = []
  /// `all[i]`: bytes of text before node `i` that is not left out; `links` of it inside links;
  /// `prose` of it in paragraphs that read like an article.
  private var all: [Int] = []
  private var links: [Int] = []
  private var prose: [Int] = []

  /// Bytes of each text that are not white space; 0 of elements.
  private let lengths: [Int]
  /// Where blocks begin and end, in order.
  private let borders: [Int]

  /// The element with the article's headline, where that is known.
  private let heading: Int?

  /// `heading`: what holds this element is the article, whatever its class.
  init(_ page: JudgedPage, heading: Int?) {
    self.page = page
    self.heading = heading
    lengths = page.tree.nodes.map { $0.isText ? Self.readable($0.text) : 0 }
    borders = Self.borders(of: page.tree)
    leaveOut([.never, .discussion, .hidden])
    // Next to nothing to read: a script was to show what is hidden, or its classes mislead.
    if prose[tree.nodes.count] < Self.leastProse { leaveOut([.never, .discussion]) }
    if all[tree.nodes.count] < Self.leastProse { leaveOut(.never) }
    let whole = prose[tree.nodes.count]
    let before = isLeftOut
    leaveOutUnlikely(.unlikely, whole)
    if prose[tree.nodes.count] * 4 < whole {
      isLeftOut = before
      leaveOutUnlikely(.elsewhere, whole)
    }
  }

  /// All with this mark that does not hold much of the page's prose.
  private mutating func leaveOutUnlikely(_ mark: ElementMarks, _ whole: Int) {
    for index in tree.nodes.indices where page.marks[index].contains(mark) {
      if size(of: index, in: prose) * 10 < whole * 4 { isLeftOut[index] = true }
    }
    count()
  }

  /// A page with less prose, in bytes, was judged too hard.
  private static let leastProse = 150

  private mutating func leaveOut(_ excluded: ElementMarks) {
    isLeftOut = page.marks.map { !$0.isDisjoint(with: excluded) }
    var holder = heading ?? 0
    while holder > 0 {
      if page.marks[holder].isDisjoint(with: [.never, .hidden]) { isLeftOut[holder] = false }
      holder = tree.nodes[holder].parent
    }
    count()
  }

  /// The article's text; empty when there is none on the page.
  var text: String {
    let container = container
    guard size(of: container, in: all) > 0 else { return "" }
    var trimmed = isLeftOut
    for index in container..<tree.nodes[container].end where isLinkBlock(index) {
      trimmed[index] = true
    }
    // The headline, and what stands over it; an author may use the same element within the text.
    let last = heading ?? .max
    for index in container..<tree.nodes[container].end where index <= last {
      if tree.nodes[index].name == "h1" || index == heading { trimmed[index] = true }
    }
    return MarkupText.text(of: tree, below: container) { trimmed[$0] }
  }

  private func size(of node: Int, in sums: [Int]) -> Int { sums[tree.nodes[node].end] - sums[node] }

  private func linkShare(_ node: Int) -> Double {
    let size = size(of: node, in: all)
    return size == 0 ? 0 : Double(self.size(of: node, in: links)) / Double(size)
  }
}

extension MainContent {
  private mutating func count() {
    let count = tree.nodes.count
    all = [Int](repeating: 0, count: count + 1)
    links = all
    var outEnd = 0
    var linkEnd = 0
    for index in 0..<count {
      if isLeftOut[index] { outEnd = max(outEnd, tree.nodes[index].end) }
      if tree.nodes[index].name == "a" { linkEnd = max(linkEnd, tree.nodes[index].end) }
      let length = index >= outEnd ? lengths[index] : 0
      all[index + 1] = all[index] + length
      links[index + 1] = links[index] + (index < linkEnd ? length : 0)
    }
    countProse()
  }

  /// Bytes that are not white space.
  private static func readable(_ text: String) -> Int {
    text.utf8.reduce(0) { $0 + ($1 > 0x20 ? 1 : 0) }
  }

  /// Prose is text between two borders of blocks, long enough to be sentences and not mostly links.
  private mutating func countProse() {
    let count = tree.nodes.count
    prose = [Int](repeating: 0, count: count + 1)
    for (start, end) in zip(borders, borders.dropFirst() + [count]) {
      let size = all[end] - all[start]
      let isProse = size >= 60 && (links[end] - links[start]) * 10 < size * 4
      for index in start..<end {
        prose[index + 1] = prose[index] + (isProse ? all[index + 1] - all[index] : 0)
      }
    }
  }

  private static func borders(of tree: MarkupTree) -> [Int] {
    var isBegun = [Bool](repeating: false, count: tree.nodes.count + 1)
    isBegun[0] = true
    for index in tree.nodes.indices where isBorder(tree.nodes[index]) {
      isBegun[index] = true
      isBegun[tree.nodes[index].end] = true
    }
    return isBegun.indices.filter { isBegun[$0] }
  }

  private static func isBorder(_ node: MarkupTree.Node) -> Bool {
    !node.kind.isDisjoint(with: [.block, .cell]) || node.name == "li"
  }

  /// The smallest element that holds nearly all prose, or the one inside it that calls itself the
  /// article's text.
  private var container: Int {
    let wide = narrowed(from: 0)
    for isNamed in [{ page.marks[$0].contains(.body) }, { tree.nodes[$0].name == "article" }] {
      if let named = outermost(in: wide, where: isNamed) { return narrowed(from: named) }
    }
    return wide
  }

  private func narrowed(from start: Int) -> Int {
    var current = start
    while true {
      let whole = size(of: current, in: prose)
      let children = tree.children(of: current)
      guard let best = children.max(by: { size(of: $0, in: prose) < size(of: $1, in: prose) }),
        size(of: best, in: prose) * 10 >= whole * 8, whole > 0, tree.nodes[best].name != "p"
      else { return current }
      current = best
    }
  }

  /// The only such element below `container` that has prose, if it has three tenths of it.
  private func outermost(
    in container: Int, where isNamed: (Int) -> Bool
  ) -> Int? {
    var found: Int?
    var index = container + 1
    while index < tree.nodes[container].end {
      if isNamed(index), size(of: index, in: prose) > 0 {
        if found != nil { return nil }
        found = index
        index = tree.nodes[index].end
      } else {
        index += 1
      }
    }
    guard let found, size(of: found, in: prose) * 10 >= size(of: container, in: prose) * 3 else {
      return nil
    }
    return found
  }

  private func isLinkBlock(_ index: Int) -> Bool {
    guard tree.nodes[index].kind.contains(.block) || tree.nodes[index].name == "li"
    else { return false }
    return linkShare(index) > 0.6 && size(of: index, in: all) < 1_000
  }
}
