/// Writes the text of a tree as a person would read it: white space joined, blocks apart by an empty
/// line, lines that `<br>`, list items and table rows end by a line end.
package struct MarkupText: Sendable {
  private var bytes: [UInt8] = []
  private var gap = Gap.none

  private enum Gap: Int { case none, space, line, paragraph }

  /// The text below `node`. A node for which `isLeftOut` says true is left out with all below it.
  package static func text(
    of tree: MarkupTree, below node: Int = 0, leavingOut isLeftOut: (Int) -> Bool = { _ in false }
  ) -> String {
    var writer = MarkupText()
    var open: [Int] = []
    var exact = 0
    var index = node
    while index < tree.nodes[node].end {
      while let last = open.last, tree.nodes[last].end <= index {
        writer.pass(tree.nodes[last].kind)
        if tree.nodes[last].name == "pre" { exact -= 1 }
        open.removeLast()
      }
      let current = tree.nodes[index]
      if !current.isText, current.kind.contains(.invisible) || isLeftOut(index) {
        writer.pass(current.kind)
        index = current.end
        continue
      }
      if current.isText {
        writer.append(current.text, keepingLines: exact > 0)
      } else {
        writer.pass(current.kind)
        if current.name == "pre" { exact += 1 }
        if current.name == "sup", isFootnote(index, tree) { writer.widen(to: .space) }
        open.append(index)
      }
      index += 1
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// A raised number that leads to a note is no part of the word before it, as those of `CO₂` and
  /// `m²` are.
  private static func isFootnote(_ element: Int, _ tree: MarkupTree) -> Bool {
    let parent = tree.nodes[tree.nodes[element].parent]
    return parent.name == "a" || tree.first("a", in: element) != nil
  }

  private mutating func pass(_ kind: ElementKind) {
    if kind.contains(.block) {
      widen(to: .paragraph)
    } else if kind.contains(.line) {
      widen(to: .line)
    } else if kind.contains(.cell) {
      widen(to: .space)
    }
  }

  private mutating func widen(to other: Gap) {
    if other.rawValue > gap.rawValue { gap = other }
  }

  private mutating func append(_ text: String, keepingLines: Bool) {
    let all = Array(text.utf8)
    var index = 0
    while index < all.count {
      if let width = Self.spaceWidth(in: all, at: index) {
        widen(to: keepingLines && all[index] == 10 ? .line : .space)
        index += width
      } else {
        let start = index
        repeat { index += 1 } while index < all.count && Self.spaceWidth(in: all, at: index) == nil
        writeGap()
        bytes += all[start..<index]
      }
    }
  }

  private mutating func writeGap() {
    defer { gap = .none }
    guard !bytes.isEmpty else { return }
    switch gap {
    case .none: break
    case .space: bytes.append(0x20)
    case .line: bytes.append(10)
    case .paragraph: bytes += [10, 10]
    }
  }

  /// How many bytes of white space stand there, the no-break space included; nil when none.
  private static func spaceWidth(in bytes: [UInt8], at index: Int) -> Int? {
    switch bytes[index] {
    case 9...13, 0x20: 1
    case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0xA0: 2
    default: nil
    }
  }
}
