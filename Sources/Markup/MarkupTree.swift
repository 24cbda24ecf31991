/// An HTML page or an XML document as a flat tree: nodes in the order of the document, the root first.
///
/// The descendants of node `i` are `i + 1 ..< nodes[i].end`, so a subtree is a slice, and no walk
/// recurs however deep a hostile page is.
package struct MarkupTree: Sendable {
  package struct Node: Sendable {
    /// The element's name in lower case; empty for text.
    package let name: String
    /// What its name says; nothing for text.
    package let kind: ElementKind
    /// The text of a text node.
    package fileprivate(set) var text: String
    package let attributes: [Attribute]
    /// The root is its own parent.
    package let parent: Int
    /// One past the last descendant.
    package fileprivate(set) var end: Int

    package var isText: Bool { name.isEmpty }

    /// The value of an attribute; nil when it is absent, empty when it has none.
    package func attribute(_ name: String) -> String? {
      attributes.first { $0.name == name }?.value
    }
  }

  package struct Damage: Sendable, Equatable {
    package let line: Int
    /// libxml2's own word for it.
    package let what: String
  }

  package struct Attribute: Sendable {
    /// In lower case.
    package let name: String
    /// Entities decoded.
    package let value: String
  }

  package private(set) var nodes: [Node]
  /// It was cut: it is deeper or has more nodes than any that people wrote.
  package private(set) var isCut = false
  /// Where XML first broke its own rules; nil for HTML, which has none that matter.
  package private(set) var damage: Damage?

  /// Elements deeper than this are left out, their text is kept.
  package static let deepest = 256
  /// The most nodes that are kept.
  package static let mostNodes = 1_000_000

  private var open: [Int]

  /// A tree of the root alone.
  init() {
    nodes = [Node(name: "#root", kind: [], text: "", attributes: [], parent: 0, end: 1)]
    open = [0]
  }

  /// The children of a node, in order.
  package func children(of node: Int) -> [Int] {
    var found: [Int] = []
    var next = node + 1
    while next < nodes[node].end {
      found.append(next)
      next = nodes[next].end
    }
    return found
  }

  /// The first element of this name at or below a node.
  package func first(_ name: String, in node: Int = 0) -> Int? {
    (node..<nodes[node].end).first { nodes[$0].name == name }
  }

  /// The elements of this name, in order.
  package func indices(named name: String) -> [Int] {
    nodes.indices.filter { nodes[$0].name == name }
  }

  /// All the text below a node as it stands, without regard to what a browser would hide.
  package func rawText(of node: Int) -> String {
    var text = ""
    for index in node..<nodes[node].end where nodes[index].isText { text += nodes[index].text }
    return text
  }
}

extension MarkupTree {
  mutating func openElement(_ name: String, _ kind: ElementKind, _ attributes: [Attribute]) {
    let parent = open[open.count - 1]
    open.append(nodes.count)
    nodes.append(
      Node(
        name: name, kind: kind, text: "", attributes: attributes, parent: parent,
        end: nodes.count + 1))
  }

  mutating func closeElement() {
    guard open.count > 1 else { return }
    nodes[open.removeLast()].end = nodes.count
  }

  mutating func append(text: String) {
    let parent = open[open.count - 1]
    let last = nodes.count - 1
    if nodes[last].isText, nodes[last].parent == parent {
      nodes[last].text += text
    } else {
      nodes.append(
        Node(
          name: "", kind: [], text: text, attributes: [], parent: parent, end: nodes.count + 1))
    }
  }

  /// Closes what is still open.
  mutating func finish(isCut: Bool, damage: Damage?) {
    while open.count > 1 { closeElement() }
    nodes[0].end = nodes.count
    self.isCut = isCut
    self.damage = damage
  }
}
