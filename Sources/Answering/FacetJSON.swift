internal import Facets
internal import Identifiers
internal import Searching
internal import Wire

extension FacetList {
  /// Writes the value of one member of `facets`.
  func write(as order: FacetListing.Order, to json: inout JSONWriter) {
    json.object { json in
      json.member("exact", true)
      switch order {
      case .count: break
      case .name: json.member("by", "name")
      case .significance: json.member("by", "significance")
      }
      json.member("distinct", distinct)
      json.member("other", other)
      json.member("missing", missing)
      json.key("values")
      json.array { json in
        for value in values { value.write(as: order, to: &json) }
      }
    }
  }
}

extension FacetCount {
  fileprivate func write(as order: FacetListing.Order, to json: inout JSONWriter) {
    json.object { json in
      json.member("id", id)
      json.member("name", name)
      json.member("n", count)
      json.member("stories", stories)
      if isSelected { json.member("selected", true) }
      guard case .significance = order else { return }
      json.member("share", Self.rounded(share))
      json.member("corpus_share", Self.rounded(corpusShare))
      json.member("score", Self.rounded(score))
    }
  }

  /// Four places: more would be noise.
  private static func rounded(_ number: Double) -> Double { (number * 10_000).rounded() / 10_000 }
}

extension DateView {
  /// Writes the value of the member `date` of `facets`.
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("exact", true)
      json.member("interval", interval.rawValue)
      json.member("missing", missing)
      json.key("values")
      json.array { json in
        for bucket in buckets {
          json.object { json in
            json.member("from", PublicationDate(day: bucket.first).text)
            json.member("n", bucket.count)
            json.member("of", bucket.corpusCount)
          }
        }
      }
    }
  }
}
