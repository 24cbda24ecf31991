internal import Markup

/// The short lines of a page as its reader sees them, and what the elements around them are.
struct PageLines {
  struct Line {
    let text: String
    /// The first node of its text.
    let node: Int
    /// Of the elements that hold it, those that hold the whole page's columns set aside.
    let marks: ElementMarks
    /// Whether what holds it at once is about other articles, and not only what holds that.
    let isElsewhereItself: Bool
    /// What a `<time>` or a microdata property on it tells to programs.
    let machineDate: String?
  }

  private(set) var lines: [Line] = []

  /// Longer lines are paragraphs, and are left out; in bytes.
  static let longest = 240
  /// Elements of more nodes tell nothing of the lines they hold.
  private static let mostNodes = 400

  /// What holds `heading`, the article's headline, is about the article whatever its class.
  init(_ page: JudgedPage, heading: Int?) {
    let tree = page.tree
    var open: [Int] = []
    var text = ""
    var start = 0
    var date: String?
    var inside: ElementMarks = []
    func flush(_ lines: inout [Line]) {
      let line = text.utf8.count <= Self.longest * 4 ? TextNormalizer.line(text) : ""
      if !line.isEmpty || date != nil, line.utf8.count <= Self.longest {
        let around = open.reversed().prefix(6).filter { tree.nodes[$0].end - $0 <= Self.mostNodes }
        var marks = around.reduce(into: inside) { $0.formUnion(page.marks[$1]) }
        let isElsewhere = open.contains { element in
          page.marks[element].contains(.elsewhere) && !Self.isSmallAside(tree, element)
            && !(heading.map { (element..<tree.nodes[element].end).contains($0) } ?? false)
        }
        if isElsewhere { marks.insert(.elsewhere) } else { marks.remove(.elsewhere) }
        let isItself = open.suffix(2).contains { page.marks[$0].contains(.elsewhere) }
        lines.append(
          Line(
            text: line, node: start, marks: marks, isElsewhereItself: isItself, machineDate: date))
      }
      (text, date, inside) = ("", nil, [])
    }
    page.forEach(outside: [.never, .discussion]) { index in
      while let last = open.last, tree.nodes[last].end <= index {
        if !tree.nodes[last].kind.isDisjoint(with: .border) { flush(&lines) }
        open.removeLast()
      }
      let node = tree.nodes[index]
      if node.isText {
        if text.isEmpty { start = index }
        if text.utf8.count <= Self.longest * 4 { text += node.text }
        return
      }
      if !node.kind.isDisjoint(with: .border) { flush(&lines) }
      open.append(index)
      if node.end - index <= Self.mostNodes { inside.formUnion(page.marks[index]) }
      if date == nil { date = Self.machineDate(node, page.marks[index]) }
    }
    flush(&lines)
  }

  /// Beside the text of an article, authors put its date and theirs.
  private static func isSmallAside(_ tree: MarkupTree, _ element: Int) -> Bool {
    tree.nodes[element].name == "aside" && tree.nodes[element].end - element <= 40
  }

  private static func machineDate(_ node: MarkupTree.Node, _ marks: ElementMarks) -> String? {
    guard marks.contains(.dateline) else { return nil }
    if let date = node.attribute("datetime") ?? node.attribute("content") { return date }
    return node.name == "abbr" ? node.attribute("title") : nil
  }
}
