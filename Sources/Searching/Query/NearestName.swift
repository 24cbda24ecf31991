/// Finds what was probably meant by a misspelt name.
enum NearestName {
  /// The candidates within a third of the letters of `name`, nearest first, at most `limit`.
  static func among(_ candidates: [String], to name: String, limit: Int = 3) -> [String] {
    let wanted = Array(name.lowercased())
    let reach = max(1, wanted.count / 3)
    let near = candidates.compactMap { candidate -> (distance: Int, name: String)? in
      let distance = distance(wanted, Array(candidate.lowercased()), atMost: reach)
      return distance.map { ($0, candidate) }
    }
    return near.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(limit)
      .map(\.name)
  }

  /// Insertions, deletions, replacements and swaps of neighbours between the two (the optimal
  /// string alignment distance); nil when more than `limit`.
  static func distance(_ left: [Character], _ right: [Character], atMost limit: Int) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for i in left.indices {
      var row = [i + 1]
      for j in right.indices {
        let replaced = last[j] + (left[i] == right[j] ? 0 : 1)
        var best = min(replaced, last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          best = min(best, beforeLast[j - 1] + 1)
        }
        row.append(best)
      }
      (beforeLast, last) = (last, row)
    }
    return last[right.count] <= limit ? last[right.count] : nil
  }
}
