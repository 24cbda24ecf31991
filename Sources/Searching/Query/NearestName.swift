internal import Text

/// Finds what was probably meant by a misspelt name.
enum NearestName {
  /// The candidates within a third of the letters of `name`, nearest first, at most `limit`.
  static func among(_ candidates: [String], to name: String, limit: Int = 3) -> [String] {
    let wanted = Array(name.lowercased().unicodeScalars)
    let reach = max(1, wanted.count / 3)
    let near = candidates.compactMap { candidate -> (distance: Int, name: String)? in
      let letters = Array(candidate.lowercased().unicodeScalars)
      let distance = EditDistance.between(wanted, letters, atMost: reach)
      return distance.map { ($0, candidate) }
    }
    return near.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(limit)
      .map(\.name)
  }
}
