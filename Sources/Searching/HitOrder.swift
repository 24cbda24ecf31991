/// The order of hits. Each is total: what is equal falls back on the newest, then on the id.
package enum HitOrder: String, CaseIterable, Sendable {
  /// By score; where nothing scores: major first, then more mentions.
  case relevance
  /// Oldest first, undated last.
  case dateAscending
  /// Newest first, undated last.
  case dateDescending
}
