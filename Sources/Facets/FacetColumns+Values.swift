package import Identifiers

extension FacetColumns {
  /// How many values of a kind there are, those that no document has any more among them: their
  /// ordinals are 0 ..< this.
  package func valueCount(of kind: FacetKind) -> Int {
    column.numbers(of: kind).count + (overlay?.values.addedOfKind[kind.code].count ?? 0)
  }

  /// The value with this id, as it stands in the index; nil where there never was one.
  package func find(_ kind: FacetKind, id: String) -> FacetValue? {
    let number = column.find(kind, id: id) ?? overlay?.values.find(kind, id: id)
    return number.map { value($0) }
  }

  /// The values whose folded name has `folded` in it and that some document has: the most
  /// documents first, then by name.
  package func find(_ kind: FacetKind, containing folded: String, limit: Int) -> [FacetValue] {
    let bytes = Array(folded.utf8)
    var top = TopValues<ValueNumber>(limit) { left, right in
      let (a, b) = (self.total(of: left), self.total(of: right))
      return a == b ? self.isNamedBefore(left, right) : a > b
    }
    for value in numbers(of: kind) where total(of: value) > 0 {
      if isNamed(value, containing: bytes) { top.offer(value) }
    }
    return top.sorted().map { value($0) }
  }

  package func id(of value: FacetValue) -> String { id(of: number(of: value)) }

  package func name(of value: FacetValue) -> String { name(of: number(of: value)).text }

  /// How many documents have it.
  package func total(of value: FacetValue) -> Int { Int(total(of: number(of: value))) }

  /// The documents that have it, ascending.
  package func rows(of value: FacetValue) -> [FacetRow] {
    let number = number(of: value)
    var rows: [FacetRow] = []
    if number.index < column.values {
      let places =
        Int(column.valueStarts[number.index])..<Int(column.valueStarts[number.index + 1])
      rows = column.valueRows.copied(places)
    }
    guard let overlay else { return rows }
    rows.removeAll { overlay.changed.contains($0) }
    let changed = overlay.rows(of: number)
    return changed.isEmpty ? rows : Self.merged(rows, changed)
  }

  /// A document's values of a kind, ascending; none for a row that is no document.
  package func values(of row: FacetRow, _ kind: FacetKind) -> [FacetMention] {
    var found: [FacetMention] = []
    forEachEntry(of: row) { number, mention in
      guard self.kind(of: number) == kind else { return }
      found.append(
        FacetMention(
          value: value(number), mentions: mention.mentions, isMajor: mention.isMajor))
    }
    return found
  }

  func forEachEntry(of row: FacetRow, _ body: (ValueNumber, MentionByte) -> Void) {
    if let slot = slot(row) {
      for (value, mention) in zip(slot.values, slot.mentions) { body(value, mention) }
    } else if column.has(row) {
      for place in column.entries(of: row) {
        body(column.rowValues[place], column.rowMentions[place])
      }
    }
  }

  private static func merged(_ left: [FacetRow], _ right: [FacetRow]) -> [FacetRow] {
    var merged: [FacetRow] = []
    merged.reserveCapacity(left.count + right.count)
    var rest = right[...]
    for row in left {
      while let first = rest.first, first < row { merged.append(rest.removeFirst()) }
      merged.append(row)
    }
    return merged + rest
  }
}

/// A value of a document, and how the document mentions it.
package struct FacetMention: Hashable, Sendable {
  package let value: FacetValue
  /// At most 127.
  package let mentions: Int
  package let isMajor: Bool
}
