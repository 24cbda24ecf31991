/// What to look for: a value, turned into Xapian's own form inside the call that searches.
///
/// At most `Query.deepest` levels deep. The terms are exactly those of the index, prefixes included.
public indirect enum Query: Sendable, Equatable {
  case nothing
  case everything
  /// Documents with the term; `times` is how often the query says it, and multiplies its weight.
  case term(String, times: Int)
  case and([Query])
  case or([Query])
  case andNot(Query, Query)
  /// What the left matches; the right adds weight. No phrase or near to the right of an OR:
  /// Xapian 1.4.22 then returns wrong weights.
  case andMaybe(Query, Query)
  /// What both match, with the left's weight.
  case filter(Query, Query)
  /// Weighs as one term would that stood wherever any of these does.
  case synonym([Query])
  /// Terms, or `or` of terms, in this order within so many positions.
  case phrase([Query], window: Int)
  /// Terms, or `or` of terms, in any order within so many positions. Where a word stands in two
  /// parts and one of them is an `or`, Xapian 1.4.22 misses some matches.
  case near([Query], window: Int)
  case scaled(Query, by: Double)
  /// These ids, which must ascend, without weight. Each must be a document of the database.
  case documents([UInt32])

  /// A query deeper than this is refused.
  public static let deepest = 64
}
