internal import XapianBridge

/// How a match is weighed.
public enum Weighting: Sendable {
  /// Not at all: every match weighs 0.
  case boolean
  /// Xapian's `IneB2Weight` with its parameter `c`.
  case ineB2(Double)
  /// Xapian's `BM25Weight` with its defaults.
  case bm25
}

/// A match and its weight.
public struct ScoredDocument: Hashable, Sendable {
  public let id: DocumentID
  public let weight: Double

  public init(id: DocumentID, weight: Double) {
    self.id = id
    self.weight = weight
  }
}

extension Database {
  /// The matches from place `first` (from 0) on, at most `limit`: heaviest first, equals by
  /// ascending id.
  public func best(
    _ query: Query, weighting: Weighting, first: Int, limit: Int, interruption: Interruption
  ) throws(XapianError) -> [ScoredDocument] {
    guard let first = UInt32(exactly: first), limit >= 0 else {
      throw .invalidArgument("places \(first) and on, \(limit) of them")
    }
    // No match lies beyond the document count.
    let capacity = min(limit, try documentCount)
    let compiled = try CompiledQuery.compile(query, interruption: interruption)
    let weighting = weighting.raw
    var page = [XBScored](repeating: XBScored(), count: capacity)
    let count = unsafe try page.withUnsafeMutableBufferPointer { page throws(XapianError) in
      let (start, count) = (page.baseAddress, UInt32(page.count))
      return try bridged {
        unsafe XBSearchBest(raw, compiled.raw, weighting, first, count, start, $0)
      }
    }
    return page[..<count].map { ScoredDocument(id: DocumentID($0.document), weight: $0.weight) }
  }

  /// Gives the id of every match, ascending, in blocks, once all are found. None is given when the
  /// search is interrupted.
  public func matches(
    _ query: Query, interruption: Interruption,
    _ block: (Span<UInt32>) throws(XapianError) -> Void
  ) throws(XapianError) {
    let compiled = try CompiledQuery.compile(query, interruption: interruption)
    let found = try bridgedHandle { unsafe XBMatchesMake(raw, compiled.raw, $0) }
    defer { unsafe XBMatchesFree(found) }
    let all = unsafe UnsafeBufferPointer(
      start: XBMatchesDocuments(found), count: XBMatchesCount(found))
    if !all.isEmpty { try block(unsafe all.span) }
  }
}

extension Weighting {
  fileprivate var raw: XBWeighting {
    switch self {
    case .boolean: XBWeighting(kind: .boolean, parameter: 0)
    case .ineB2(let parameter): XBWeighting(kind: .ineB2, parameter: parameter)
    case .bm25: XBWeighting(kind: .BM25, parameter: 0)
    }
  }
}
