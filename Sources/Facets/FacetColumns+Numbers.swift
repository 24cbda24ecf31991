internal import Identifiers

/// Between the numbers that rows hold and the values that callers know.
extension FacetColumns {
  /// One past the greatest number.
  var valueCount: Int { overlay?.values.count ?? column.values }

  func number(of value: FacetValue) -> ValueNumber {
    let own = column.numbers(of: value.kind)
    let ordinal = Int(value.ordinal.rawValue)
    guard ordinal >= own.count else { return ValueNumber(UInt32(own.lowerBound + ordinal)) }
    let added = overlay?.values.addedOfKind[value.kind.code] ?? []
    precondition(ordinal - own.count < added.count, "a value of other columns")
    return added[ordinal - own.count]
  }

  func value(_ number: ValueNumber) -> FacetValue {
    if let added = overlay?.values.added(number) { return FacetValue(added.kind, added.ordinal) }
    let kind = column.kind(of: number)
    return FacetValue(kind, FacetOrdinal(number.rawValue - column.kindStarts[kind.code]))
  }

  /// The numbers of a kind: the column's, then the overlay's.
  func numbers(of kind: FacetKind) -> [ValueNumber] {
    column.numbers(of: kind).map { ValueNumber(UInt32($0)) }
      + (overlay?.values.addedOfKind[kind.code] ?? [])
  }

  func kind(of number: ValueNumber) -> FacetKind {
    overlay?.values.added(number)?.kind ?? column.kind(of: number)
  }

  func total(of number: ValueNumber) -> UInt32 {
    overlay?.totals[number.index] ?? column.total(of: number)
  }

  func id(of number: ValueNumber) -> String {
    overlay?.values.added(number)?.id ?? column.id(of: number)
  }

  func name(of number: ValueNumber) -> FacetName {
    overlay?.values.names[number] ?? column.name(of: number)
  }

  /// Whether a folded name has these bytes in it.
  func isNamed(_ number: ValueNumber, containing bytes: [UInt8]) -> Bool {
    guard let name = overlay?.values.names[number] else {
      return column.isNamed(number, containing: bytes)
    }
    return name.folded.utf8.contains(bytes)
  }

  /// The order of names within a kind: folded name, name, id. Total.
  func isNamedBefore(_ left: ValueNumber, _ right: ValueNumber) -> Bool {
    let (a, b) = (nameKey(of: left), nameKey(of: right))
    if a != b || left == right { return a < b }
    let (leftName, rightName) = (name(of: left), name(of: right))
    return leftName == rightName ? id(of: left).isBefore(id(of: right)) : leftName < rightName
  }

  /// The column's values have odd keys in their order; a name that is the overlay's has the even
  /// key between those that it stands between, and may share it with others of the overlay.
  private func nameKey(of number: ValueNumber) -> Int {
    if let place = overlay?.values.namePlaces[number] { return place * 2 }
    return Int(base.nameRanks[number.index]) * 2 + 1
  }
}

extension Collection<UInt8> {
  /// Whether `pattern` stands somewhere in the bytes.
  fileprivate func contains(_ pattern: [UInt8]) -> Bool {
    guard !pattern.isEmpty else { return true }
    return indices.contains { self[$0...].starts(with: pattern) }
  }
}
