/// An entity that was found in an article, as far as it is compared with those that were marked.
package struct AnsweredEntity: Sendable {
  package let id: String
  package let kind: String
  package let name: String
  package let salience: MarkedSalience
  /// How often.
  package let count: Int
  package let names: Set<String>
  package let aliases: Set<String>
  package let surfaces: Set<String>

  /// - Parameters:
  ///   - aliases: all names the catalogue has for it.
  ///   - surfaces: the forms it is written in there.
  package init(
    id: String, kind: String, name: String, salience: MarkedSalience, count: Int,
    aliases: [String], surfaces: [String]
  ) {
    self.id = id
    self.kind = kind
    self.name = name
    self.salience = salience
    self.count = count
    names = ComparableName.forms(of: name)
    self.aliases = ComparableName.forms(of: aliases)
    self.surfaces = ComparableName.forms(of: surfaces)
  }
}
