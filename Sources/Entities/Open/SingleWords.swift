internal import Identifiers
internal import Text

/// Gives up the names of one word that the article also writes as a common word: `Premium` where
/// there is `premium` too.
enum SingleWords {
  static func sure(_ names: [OpenName], in parts: [OpenText]) -> [OpenName] {
    var common = Set(names.filter(isSingle).map { $0.keys[0] })
    guard !common.isEmpty else { return names }
    var seen: Set<String> = []
    for text in parts {
      for token in text.text.tokens where token.shape == .lower && common.contains(token.word) {
        seen.insert(token.word)
      }
    }
    common.formIntersection(seen)
    return names.filter { !isSingle($0) || !common.contains($0.keys[0]) }
  }

  private static func isSingle(_ name: OpenName) -> Bool {
    name.kind != .law && !name.keys[0].contains(" ")
  }
}
