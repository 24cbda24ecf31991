internal import Indexing

/// Lists what a run left out. What is in the nature of a file is told in groups; what its owner may
/// want to mend is told one by one.
struct SkippedPrinter {
  let isVerbose: Bool

  /// So many lines are printed, unless all are asked for.
  private static let mostLines = 20
  /// A smaller group is told one by one.
  private static let leastGroup = 4
  /// So many file name extensions are named.
  private static let mostExtensions = 8

  func print(_ skipped: [SkippedSource]) {
    for line in lines(for: skipped) { Message.say(line) }
  }

  func lines(for skipped: [SkippedSource]) -> [String] {
    guard !isVerbose else { return skipped.map(Self.line) }
    var groups: [SkipKind: [SkippedSource]] = [:]
    for source in skipped where source.kind.isToldTogether {
      groups[source.kind, default: []].append(source)
    }
    groups = groups.filter { Self.tellsAll($0.key) || $0.value.count >= Self.leastGroup }
    let single = skipped.filter { groups[$0.kind] == nil }
    let grouped = SkipKind.allCases.flatMap { kind in
      groups[kind].map { Self.lines(for: kind, $0) } ?? []
    }
    let left = single.count - Self.mostLines
    // "and 1 more" would take the line that the one itself needs.
    guard left > 1 else { return single.map(Self.line) + grouped }
    return single.prefix(Self.mostLines).map(Self.line)
      + ["and \(TextLayout.grouped(left)) more; -v lists all"] + grouped
  }

  /// Whether the line of a group tells all there is to know.
  private static func tellsAll(_ kind: SkipKind) -> Bool {
    [.unsupported, .hidden, .parts].contains(kind)
  }

  private static func line(_ source: SkippedSource) -> String {
    "skipped \(TerminalText.safe(ShownPath.text(source.path))): \(TerminalText.safe(source.reason))"
  }

  /// A line for a whole group, or one for each of its reasons.
  private static func lines(for kind: SkipKind, _ sources: [SkippedSource]) -> [String] {
    let count = TextLayout.counted(sources.count, "file")
    switch kind {
    case .unsupported:
      return ["skipped \(count) of kinds that are not read: \(extensions(of: sources))"]
    case .hidden:
      let begin = sources.count == 1 ? "begins" : "begin"
      return ["skipped \(TextLayout.counted(sources.count, "name")) that \(begin) with a dot"]
    case .parts:
      let folders = TextLayout.counted(sources.count, "folder")
      return ["skipped \(folders) with the images and scripts of saved pages"]
    case .link:
      return ["skipped \(TextLayout.counted(sources.count, "symbolic link"))"]
    default:
      return Dictionary(grouping: sources, by: \.reason).sorted { $0.key < $1.key }.map {
        let count = TextLayout.counted($0.value.count, "file or folder", "files and folders")
        return "skipped \(count): \(TerminalText.safe($0.key))"
      }
    }
  }

  /// `.png 400, .css 210, and 12 more kinds`
  private static func extensions(of sources: [SkippedSource]) -> String {
    let counts = Dictionary(grouping: sources) { fileExtension(of: $0.path) }.mapValues(\.count)
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let named = counts.prefix(mostExtensions)
      .map { "\(TerminalText.safe($0.key)) \(TextLayout.grouped($0.value))" }
    let left = counts.count - named.count
    return named.joined(separator: ", ")
      + (left > 0 ? ", and \(TextLayout.counted(left, "more kind"))" : "")
  }

  private static func fileExtension(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    return name.lastIndex(of: ".").map { name[$0...].lowercased() } ?? String(name)
  }
}
