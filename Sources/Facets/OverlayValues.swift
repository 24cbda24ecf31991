internal import Identifiers

/// The values that only an overlay has, numbered after the column's, and the names it corrects.
struct OverlayValues: Sendable {
  struct Value: Sendable {
    let kind: FacetKind
    let id: String
    let ordinal: FacetOrdinal
  }

  private let base: FacetColumnFile
  private let folding: @Sendable (String) -> String
  /// Value V + i, where the column has V.
  private(set) var added: [Value] = []
  private(set) var addedOfKind: [[ValueNumber]]
  private var places: [[String: ValueNumber]]
  /// Names of added values, and of values of the column that the catalogue has renamed since.
  private(set) var names: [ValueNumber: FacetName] = [:]
  /// How many of the column's values of its kind stand before each of `names`.
  private(set) var namePlaces: [ValueNumber: Int] = [:]

  init(over base: FacetColumnFile, folding: @escaping @Sendable (String) -> String) {
    self.base = base
    self.folding = folding
    addedOfKind = FacetKind.byCode.map { _ in [] }
    places = FacetKind.byCode.map { _ in [:] }
  }

  var count: Int { base.column.values + added.count }

  func find(_ kind: FacetKind, id: String) -> ValueNumber? {
    base.column.find(kind, id: id) ?? places[kind.code][id]
  }

  func added(_ value: ValueNumber) -> Value? {
    let index = value.index - base.column.values
    return added.indices.contains(index) ? added[index] : nil
  }

  mutating func number(of entry: FacetEntry, _ kind: FacetKind) -> ValueNumber {
    if let known = places[kind.code][entry.id] {
      rename(known, entry, kind)
      return known
    }
    let value = base.column.find(kind, id: entry.id) ?? ValueNumber(UInt32(count))
    places[kind.code][entry.id] = value
    if value.index == count {
      let ordinal = base.column.numbers(of: kind).count + addedOfKind[kind.code].count
      added.append(Value(kind: kind, id: entry.id, ordinal: FacetOrdinal(UInt32(ordinal))))
      addedOfKind[kind.code].append(value)
      setName(value, entry, kind)
    } else {
      rename(value, entry, kind)
    }
    return value
  }

  /// The catalogue's newest name is the right one; of other kinds the first name stays.
  private mutating func rename(_ value: ValueNumber, _ entry: FacetEntry, _ kind: FacetKind) {
    guard kind.hasCanonicalNames else { return }
    let name = names[value]?.text ?? base.column.name(of: value).text
    if name != entry.name { setName(value, entry, kind) }
  }

  private mutating func setName(_ value: ValueNumber, _ entry: FacetEntry, _ kind: FacetKind) {
    let name = FacetName(entry.name, folding)
    names[value] = name
    namePlaces[value] = base.column.namePlace(kind, name, id: entry.id)
  }
}

/// Numbers given to what a sorted section of the column does not have, after the section's own.
struct OverlayNumbers<Element: Hashable & Sendable>: Sendable {
  private let first: Int
  private(set) var added: [Element] = []
  private var places: [Element: UInt32] = [:]

  init(after count: Int) {
    first = count
  }

  var count: Int { first + added.count }

  /// The element with a number that the section does not have.
  func element(_ number: Int) -> Element { added[number - first] }

  mutating func number(of element: Element) -> UInt32 {
    if let place = places[element] { return place }
    let place = UInt32(count)
    places[element] = place
    added.append(element)
    return place
  }
}
