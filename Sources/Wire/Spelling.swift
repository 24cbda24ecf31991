/// Finds the name that was probably meant.
public enum Spelling {
  /// The name with the smallest edit distance, when that is 1, or at most a third of the longer
  /// one, and something of the word is left.
  public static func nearest(to word: String, among names: [String]) -> String? {
    let scored = names.map { (name: $0, distance: distance(word, $0)) }
    guard let best = scored.min(by: { ($0.distance, $0.name) < ($1.distance, $1.name) }) else {
      return nil
    }
    let longer = max(word.count, best.name.count)
    return best.distance <= max(1, longer / 3) && best.distance < longer ? best.name : nil
  }

  /// Optimal string alignment (Damerau, "A technique for computer detection and correction of
  /// spelling errors", 1964): insertion, deletion, substitution and a swap of neighbours cost 1.
  /// In code points; O(m × n).
  static func distance(_ left: String, _ right: String) -> Int {
    let left = Array(left.unicodeScalars)
    let right = Array(right.unicodeScalars)
    var before = Array(0...right.count)
    var row = before
    for i in left.indices {
      let beforeThat = before
      before = row
      row[0] = i + 1
      for j in right.indices {
        let substituted = before[j] + (left[i] == right[j] ? 0 : 1)
        row[j + 1] = min(substituted, row[j] + 1, before[j + 1] + 1)
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          row[j + 1] = min(row[j + 1], beforeThat[j - 1] + 1)
        }
      }
    }
    return row[right.count]
  }
}
