internal import Corpus
internal import Glibc
internal import Identifiers
internal import IndexFormat
internal import Indexing
internal import Wire

/// Writes what `update` brings. The writer stays, with its catalogue; the index is locked only while
/// there is work.
struct Updater: ~Copyable {
  private let index: IndexFolder
  private var writer: IndexWriter?

  init(index: IndexFolder) {
    self.index = index
  }

  /// Answers when everything reported is on the disk; a reader's next request sees it.
  mutating func answer(
    _ request: UpdateRequest, _ exchange: Exchange
  ) throws(WireFailure) -> [UInt8] {
    var refused: [Refusal] = []
    var articles: [Article] = []
    /// The place of each article in the request.
    var places: [Int] = []
    let reader = try articleReader()
    for (place, value) in request.articles.enumerated() {
      do {
        articles.append(try reader.article(in: value.bytes).article)
        places.append(place)
      } catch {
        refused.append(Refusal(place: place, id: value["id"]?.text, "invalid", "\(error)"))
      }
    }
    let report = try write(articles, deleting: request.deleting.map { ArticleID($0) })
    refused += report.failed.map { failure in
      Refusal(place: places[failure.index], id: failure.id, failure.code, failure.message)
    }
    return exchange.terminalLine(generation: report.generation) { json in
      report.write(refused.sorted { $0.place < $1.place }, to: &json)
    }
  }

  /// Reads articles as the index does, by its own map of fields.
  private func articleReader() throws(WireFailure) -> ArticleLines {
    do throws(IndexingFailure) {
      return ArticleLines(
        today: CalendarDay(number: Int(time(nil)) / 86_400),
        map: try FieldMapSource.map(of: index))
    } catch { throw WireFailure(indexing: error) }
  }

  private mutating func write(
    _ articles: [Article], deleting ids: [ArticleID]
  ) throws(WireFailure) -> UpdateReport {
    do throws(IndexingFailure) {
      var writer = try taken()
      let report = try writer.update(articles: articles, deleting: ids)
      self.writer = consume writer
      return report
    } catch { throw WireFailure(indexing: error) }
  }

  /// The writer, which is gone from here until it is put back: one that failed is not used again.
  private mutating func taken() throws(IndexingFailure) -> IndexWriter {
    if let writer = self.writer.take() { return writer }
    return try IndexWriter(opening: index)
  }
}

/// An article that was not taken, and why.
struct Refusal {
  /// In the request, from 0.
  let place: Int
  let id: String?
  let code: String
  let message: String

  init(place: Int, id: String?, _ code: String, _ message: String) {
    self.place = place
    self.id = id
    self.code = code
    self.message = message
  }

  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("line", place + 1)
      if let id { json.member("id", id) }
      json.member("code", code)
      json.member("message", message)
    }
  }
}

extension UpdateReport {
  fileprivate func write(_ refused: [Refusal], to json: inout JSONWriter) {
    json.object { json in
      json.member("added", added)
      json.member("replaced", replaced)
      json.member("unchanged", unchanged)
      json.member("deleted", deleted)
      json.member("missing", missing)
      json.key("failed")
      json.array { json in
        for refusal in refused { refusal.write(to: &json) }
      }
    }
  }
}
