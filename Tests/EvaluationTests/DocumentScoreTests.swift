import TestSupport
import Testing

struct `The measure of articles` {
  private func score(_ answers: [AnsweredEntity]) throws -> DocumentScore {
    let document = MarkedDocument(
      id: "a", file: "a.md", title: "", lang: "en",
      entities: [
        MarkedEntity(type: "PLACE", canonical: "United States", salience: .major, surfaces: ["US"]),
        MarkedEntity(
          type: "PRODUCT", canonical: "X", salience: .mentioned, surfaces: ["X"], also: ["ORG"]),
        MarkedEntity(
          type: "ORG", canonical: "European Commission", salience: .mentioned, surfaces: ["EC"]),
        MarkedEntity(
          type: "PERSON", canonical: "Ann Writer", salience: .boilerplate, surfaces: []),
      ])
    var score = DocumentScore(among: [document])
    score.add(answers, to: document)
    return score
  }

  private func answer(
    _ kind: String, _ name: String, _ salience: MarkedSalience = .mentioned,
    surfaces: [String] = []
  ) -> AnsweredEntity {
    AnsweredEntity(
      id: "\(kind)/\(name)", kind: kind, name: name, salience: salience, count: 1, aliases: [],
      surfaces: surfaces)
  }

  @Test func `takes a name without its article, or the form in the text`() throws {
    let score = try score([
      answer("place", "The United States", .major), answer("org", "X Corp.", surfaces: ["X"]),
    ])
    #expect(score.tallies.all == Tally(hits: 2, wrong: 0, missed: 1))
    #expect(score.major == Tally(hits: 1, wrong: 0, missed: 0))
  }

  @Test func `tells mistakes apart`() throws {
    let score = try score([
      answer("place", "US"), answer("place", "United States"),
      answer("event", "European Commission"), answer("org", "Ghost"),
      answer("person", "Ann Writer"),
    ])
    let sorts = score.errors.map { "\($0.sort.rawValue) \($0.name)" }
    #expect(
      sorts == [
        "missed X", "missed European Commission", "split US", "wrong kind European Commission",
        "spurious Ghost", "boilerplate Ann Writer",
      ])
    #expect(score.tallies.all == Tally(hits: 1, wrong: 3, missed: 2))
    #expect(score.major == Tally(hits: 0, wrong: 0, missed: 1))
  }

  @Test(arguments: [
    ("The U.S. Senate", "us senate"), ("Apple's", "apple"),
    ("Šefčovič & Söhne", "sefcovic and sohne"),
    ("Meta Platforms, Inc.", "meta platforms"), ("DPC (Ireland)", "dpc"), ("H.R. 815", "hr 815"),
  ])
  func `compares names by their letters`(name: String, form: String) {
    #expect(ComparableName.forms(of: name).contains(form))
  }
}
