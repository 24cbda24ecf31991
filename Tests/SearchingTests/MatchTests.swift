import Identifiers
import Testing
import Text
import Xapian

@testable import Searching

@Suite struct `A match` {
  static func failure(
    _ text: String, _ change: (inout QueryRequest) -> Void = { _ in }
  ) throws -> SearchFailure? {
    var searcher = try `A searcher`.shared.get().searcher()
    var request = QueryRequest(text, now: noon)
    change(&request)
    do throws(SearchFailure) {
      _ = try searcher.match(request, interruption: .never)
      return nil
    } catch {
      return error
    }
  }

  static func match(
    _ text: String, _ change: (inout QueryRequest) -> Void = { _ in }
  ) throws -> Match {
    var searcher = try `A searcher`.shared.get().searcher()
    var request = QueryRequest(text, now: noon)
    change(&request)
    return try searcher.match(request, interruption: .never)
  }

  @Test func `prints the query with all that the request adds`() throws {
    let match = try Self.match("merger OR fine") { request in
      request.select = [.init(.org, ["Acme", "Globex"]), .init(.source, ["Policy Wire"])]
      request.since = "2024"
    }
    #expect(
      match.parsed
        == "(merger OR fine) AND org:(Acme | Globex) AND source:\"Policy Wire\" AND date:2024..")
    #expect(match.total == 2)
    #expect(match.languages == ["en", "de"])
  }

  @Test func `tells what names were taken for`() throws {
    let match = try Self.match("@acme OR org:Globex")
    #expect(
      match.resolved == [
        ResolvedName(text: "acme", id: "org/acme", name: "Acme Corp"),
        ResolvedName(text: "Globex", id: "org/globex", name: "Globex"),
      ])
  }

  @Test func `takes an ambiguous name for any of its meanings`() throws {
    let match = try Self.match("@Springfield")
    #expect(match.resolved.map(\.id) == ["place/springfield-north", "place/springfield-south"])
    #expect(
      match.notes.first
        == "\"Springfield\" may mean any of place/springfield-north, place/springfield-south")
  }

  @Test func `names the entities nearest to an unknown one`() throws {
    guard case .syntax(let errors) = try Self.failure("merger org:Globbex") else {
      Issue.record("not an error of syntax")
      return
    }
    #expect(errors.map(\.message) == ["no org is named \"Globbex\""])
    #expect(errors.map(\.span.start) == [11])
    #expect(errors.first?.hint?.contains("\"Globex\"") == true)
  }

  @Test func `says of what kind a name is`() throws {
    guard case .syntax(let errors) = try Self.failure("law:Globex") else {
      Issue.record("not an error of syntax")
      return
    }
    #expect(errors.map(\.hint) == ["it is org/globex: write @Globex"])
  }

  @Test func `refuses a selected value that is not there`() throws {
    let failure = try Self.failure("") { $0.select = [.init(.org, ["Acme", "Nobody Inc"])] }
    guard case .request(let path, let message, _) = failure else {
      Issue.record("not an error of the request")
      return
    }
    #expect(path == "select.org[1]")
    #expect(message == "no org is named \"Nobody Inc\"")
  }

  @Test(arguments: [
    ("tz", "Mars"), ("since", "soon"), ("until", "2024-13"), ("query_lang", "English"),
  ])
  func `refuses what it does not understand`(path: String, value: String) throws {
    let failure = try Self.failure("") { request in
      switch path {
      case "tz": request.timeZone = value
      case "since": request.since = value
      case "until": request.until = value
      default: request.language = value
      }
    }
    guard case .request(let found, _, _) = failure else {
      Issue.record("not an error of the request")
      return
    }
    #expect(found == path)
  }

  @Test(arguments: [("UTC", 2), ("+02:00", 2), ("-02:00", 1), ("-3", 1)])
  func `tells days by the offset of the request`(zone: String, count: Int) throws {
    // One article is of 01:30 UTC on that day, the other of that month.
    let match = try Self.match("date:2024-06-12") { $0.timeZone = zone }
    #expect(match.total == count)
  }

  @Test(arguments: [
    (
      "merger absent",
      ["nothing matches absent", "with --any, any of the words is enough: 1 article"]
    ),
    (
      "merger platforms",
      [
        "without merger: 1 article", "without platforms: 1 article",
        "with --any, any of the words is enough: 2 articles",
      ]
    ),
    ("merger date:2020", ["nothing matches date:2020"]),
    (
      "the of merger Acme globex",
      [
        "left out as too common: of, the; in quotes they are searched",
        "with --any, any of the words is enough: 2 articles",
      ]
    ),
  ])
  func `says which part to drop`(query: String, notes: [String]) throws {
    #expect(try Self.match(query).notes == notes)
  }

  @Test func `says that the selected values leave nothing`() throws {
    let match = try Self.match("merger") { $0.since = "2025" }
    #expect(
      match.notes == [
        "the query matches articles, but none that the selected values and dates leave"
      ])
  }

  @Test func `refuses a prefix of too many words`() throws {
    let text = (0...1_000).map { "abc\($0)" }.joined(separator: " ")
    var searcher = try TestIndex([TestArticle("many", text)]).searcher()
    do throws(SearchFailure) {
      _ = try searcher.match(QueryRequest("abc*", now: noon), interruption: .never)
      Issue.record("it matched")
    } catch {
      guard case .tooBroad(let errors) = error else {
        Issue.record("another failure")
        return
      }
      #expect(errors.map(\.message) == ["1001 words begin with \"abc\"; the limit is 1000"])
    }
  }
}
