internal import Text

/// Gathers spans that are not the article. Where two meet, the one that starts first wins.
struct MarkCollector {
  private var spans: [MarkedSpan] = []
  private var starts: Set<Int> = []

  mutating func mark(_ start: Int, _ end: Int, _ reason: MarkReason) {
    guard start < end else { return }
    spans.append(MarkedSpan(TextSpan(start, end), reason))
    starts.insert(start)
  }

  mutating func mark(_ span: TextSpan, _ reason: MarkReason) {
    mark(span.start, span.end, reason)
  }

  /// Whether a span begins there. Constant time, where `isMarked` is linear.
  func beginsMark(_ offset: Int) -> Bool { starts.contains(offset) }

  func isMarked(_ offset: Int) -> Bool { spans.contains { $0.span.contains(offset) } }

  /// Sorted, not overlapping.
  var marked: [MarkedSpan] {
    var kept: [MarkedSpan] = []
    let order = spans.sorted { ($0.span.start, -$0.span.end) < ($1.span.start, -$1.span.end) }
    for mark in order {
      let start = max(mark.span.start, kept.last?.span.end ?? 0)
      if start < mark.span.end {
        kept.append(MarkedSpan(TextSpan(start, mark.span.end), mark.reason))
      }
    }
    return kept
  }
}
