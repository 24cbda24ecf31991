/// Joins the spans of a text with the spans of bytes that they were read from.
///
/// What a run promises: the bytes of its source, decoded (charset, then the syntax's escapes and
/// character references), read the same as its text: in normal form C, a run of white space being
/// any other, characters that are not seen left out. White space that stands for markup, and what
/// a reader made up, is in no run.
package struct SourceMap: Hashable, Sendable {
  /// A span of the text and the bytes it came from, neither empty.
  ///
  /// Where both are equally long they agree offset by offset. Where they are not, the run is one
  /// character, one stretch of white space, or characters that all take the same room, so that an
  /// offset's share of one is its share of the other.
  package struct Run: Hashable, Sendable {
    /// In UTF-8 bytes of the text.
    package let text: TextSpan
    /// In bytes of the file, unpacked and not yet decoded.
    package let source: TextSpan

    package init(text: TextSpan, source: TextSpan) {
      precondition(text.count > 0 && source.count > 0, "neither side of a run is empty")
      self.text = text
      self.source = source
    }
  }

  /// Sorted by their text, in which they do not overlap.
  package let runs: [Run]

  package init(_ runs: [Run]) {
    precondition(
      zip(runs, runs.dropFirst()).allSatisfy { $0.text.end <= $1.text.start },
      "runs are sorted and do not overlap")
    self.runs = runs
  }

  /// Where a span of the text came from, in the order of the text: one span where nothing stands
  /// between, more where markup does, none where nothing is known. Logarithmic in the runs.
  ///
  /// The span should begin and end between characters, as a reader sees them.
  package func source(of span: TextSpan) -> [TextSpan] {
    var found: [TextSpan] = []
    var index = first(endingAfter: span.start)
    while index < runs.count, runs[index].text.start < span.end {
      let piece = runs[index].source(of: span)
      if let last = found.last, last.end == piece.start {
        found[found.count - 1] = TextSpan(last.start, piece.end)
      } else {
        found.append(piece)
      }
      index += 1
    }
    return found
  }

  /// The place of the first run that ends after an offset of the text.
  private func first(endingAfter offset: Int) -> Int {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].text.end <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension SourceMap.Run {
  /// The source of the part of `span` that is in the run: the whole of every character it touches.
  fileprivate func source(of span: TextSpan) -> TextSpan {
    let from = max(span.start, text.start) - text.start
    let to = min(span.end, text.end) - text.start
    return TextSpan(
      source.start + from * source.count / text.count,
      source.start + (to * source.count + text.count - 1) / text.count)
  }
}
