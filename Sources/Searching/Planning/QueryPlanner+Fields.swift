internal import Identifiers
internal import IndexFormat
internal import Text
internal import Xapian

extension QueryPlanner {
  mutating func field(
    _ clause: QueryFieldClause, _ context: Context, _ snapshot: inout Snapshot
  ) throws(SearchFailure) -> PlanNode {
    var parts: [PlanNode] = []
    for value in clause.values {
      parts.append(try self.value(value, clause.field, context, &snapshot))
    }
    guard parts.count > 1 else { return parts[0] }
    return clause.joining == .all ? .all(parts) : .any(parts)
  }

  private mutating func value(
    _ value: QueryValue, _ field: QueryField, _ context: Context, _ snapshot: inout Snapshot
  ) throws(SearchFailure) -> PlanNode {
    switch value.content {
    case .numbers(let range): return .length(range)
    case .dates(.none): return .undated
    case .dates(.days(let range, _)): return .dates(range)
    case .counted: return try entity(value, field, context, &snapshot)
    case .name(let name):
      switch field {
      case .org, .person, .place, .law, .product, .event, .role, .entity, .major:
        return try entity(value, field, context, &snapshot)
      case .title: return try title(name, context, &snapshot)
      case .marked: return try marked(name, &snapshot)
      case .source, .author, .tag, .cites, .lang:
        return try facet(field, name, context, snapshot)
      case .id: return .terms([TermPrefix.identity(ArticleID(name))])
      case .url: return .terms([TermPrefix.url(name)])
      case .story: return try story(name, snapshot)
      case .date, .words: return .nothing
      }
    }
  }

  /// `title:word` by its stems, `title:"a b"` as a phrase.
  private mutating func title(
    _ text: String, _ context: Context, _ snapshot: inout Snapshot
  ) throws(SearchFailure) -> PlanNode {
    let words = QueryWord.words(in: text)
    guard words.count == 1 else {
      if context.isPositive {
        for word in words {
          scoring.add([TermPrefix.titleWord + word.word], boost: context.boost)
        }
      }
      return Self.positions(words.map(\.word), prefix: TermPrefix.titleWord, distance: nil)
    }
    let stems = try snapshot.stems(of: words[0], languages)
    let terms = Self.terms(
      words[0], stems, TermPrefix.titleStem, plain: TermPrefix.titleWord)
    if context.isPositive { scoring.add(terms, boost: context.boost) }
    return .terms(terms)
  }

  /// `marked:word`: only in text that is not the article.
  private mutating func marked(
    _ text: String, _ snapshot: inout Snapshot
  ) throws(SearchFailure) -> PlanNode {
    let words = QueryWord.words(in: text)
    guard words.count == 1 else {
      return Self.positions(words.map(\.word), prefix: TermPrefix.markedWord, distance: nil)
    }
    let stems = try snapshot.stems(of: words[0], languages)
    return .terms(
      Self.terms(words[0], stems, TermPrefix.markedStem, plain: TermPrefix.markedWord))
  }

  /// A value of the article itself, folded. An outlet is also found by its other names.
  private mutating func facet(
    _ field: QueryField, _ name: String, _ context: Context, _ snapshot: borrowing Snapshot
  ) throws(SearchFailure) -> PlanNode {
    guard let kind = field.facetKind else { return .nothing }
    var ids = [Fold.name(name)]
    if kind == .cites {
      let outlets = try snapshot.entities(named: name, kind: nil).filter(\.isOutlet)
      for outlet in outlets where !ids.contains(Fold.name(outlet.name)) {
        ids.append(Fold.name(outlet.name))
      }
    }
    let parts = ids.map { id in
      PlannedValue(kind: kind, id: id, mentions: nil, mustBeMajor: false)
    }
    if context.isPositive, kind == .cites { values += parts }
    return parts.count == 1 ? .value(parts[0]) : .any(parts.map { .value($0) })
  }

  /// `story:ID` of a story, or of an article of it.
  private func story(
    _ name: String, _ snapshot: borrowing Snapshot
  ) throws(SearchFailure) -> PlanNode {
    if let number = StoryNumber(StoryID(name)) {
      return .story(try snapshot.currentStory(of: number))
    }
    return try snapshot.story(ofArticle: ArticleID(name)).map { .story($0) } ?? .nothing
  }
}
