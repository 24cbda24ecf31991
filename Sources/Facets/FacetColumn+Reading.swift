internal import Identifiers

extension FacetColumn {
  /// How many documents of the column have a value.
  func total(of value: ValueNumber) -> UInt32 {
    valueStarts[value.index + 1] - valueStarts[value.index]
  }

  /// The numbers of a kind's values.
  func numbers(of kind: FacetKind) -> Range<Int> {
    Int(kindStarts[kind.code])..<Int(kindStarts[kind.code + 1])
  }

  /// Where the entries of a row stand in `rowValues` and `rowMentions`.
  func entries(of row: FacetRow) -> Range<Int> {
    let index = Int(row.rawValue)
    return Int(rowRecords[index].start)..<Int(rowRecords[index + 1].start)
  }

  /// The record of a row that the column has.
  func record(_ row: FacetRow) -> RowRecord { rowRecords[Int(row.rawValue)] }

  func has(_ row: FacetRow) -> Bool { Int(row.rawValue) < rows }

  func kind(of value: ValueNumber) -> FacetKind {
    var code = 0
    while kindStarts[code + 1] <= value.rawValue { code += 1 }
    return FacetKind.byCode[code]
  }

  func id(of value: ValueNumber) -> String { text(value.index * 3) }

  func name(of value: ValueNumber) -> FacetName {
    FacetName(folded: text(value.index * 3 + 2), text: text(value.index * 3 + 1))
  }

  func find(_ kind: FacetKind, id: String) -> ValueNumber? {
    let bytes = Array(id.utf8)
    let place = idOrder.firstPlace(in: numbers(of: kind)) {
      !isText($0.index * 3, before: bytes)
    }
    guard numbers(of: kind).contains(place) else { return nil }
    let value = idOrder[place]
    return texts.copied(textRange(value.index * 3)) == bytes ? value : nil
  }

  /// How many of a kind's values come before a name that none of them has.
  func namePlace(_ kind: FacetKind, _ name: FacetName, id: String) -> Int {
    nameOrder.firstPlace(in: numbers(of: kind)) { value in
      let other = self.name(of: value)
      return other == name ? !self.id(of: value).isBefore(id) : name < other
    }
  }

  /// Whether the folded name of a value has these bytes in it.
  func isNamed(_ value: ValueNumber, containing bytes: [UInt8]) -> Bool {
    texts.contains(bytes, in: textRange(value.index * 3 + 2))
  }

  private func text(_ index: Int) -> String {
    String(decoding: texts.copied(textRange(index)), as: UTF8.self)
  }

  private func textRange(_ index: Int) -> Range<Int> {
    Int(textStarts[index])..<Int(textStarts[index + 1])
  }

  private func isText(_ index: Int, before bytes: [UInt8]) -> Bool {
    let range = textRange(index)
    for (place, byte) in zip(range, bytes) where texts[place] != byte { return texts[place] < byte }
    return range.count < bytes.count
  }
}

extension MappedArray {
  /// The first place of a range from which on `isPast` holds, by halving; the end if nowhere.
  func firstPlace(in range: Range<Int>, _ isPast: (Element) -> Bool) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if isPast(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension MappedArray where Element == UInt8 {
  /// Whether `pattern` stands somewhere in a range; names are short, so each place is tried.
  func contains(_ pattern: [UInt8], in range: Range<Int>) -> Bool {
    guard let first = pattern.first else { return true }
    guard range.count >= pattern.count else { return false }
    for start in range.lowerBound...range.upperBound - pattern.count where self[start] == first {
      if pattern.indices.allSatisfy({ self[start + $0] == pattern[$0] }) { return true }
    }
    return false
  }
}
