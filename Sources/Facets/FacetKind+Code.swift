internal import Identifiers

extension FacetKind {
  /// The kind in files and value slots: 0 ..< 12, never given to another kind.
  var code: Int {
    switch self {
    case .org: 0
    case .person: 1
    case .place: 2
    case .law: 3
    case .product: 4
    case .event: 5
    case .role: 6
    case .source: 7
    case .cites: 8
    case .author: 9
    case .tag: 10
    case .lang: 11
    }
  }

  init?(code: Int) {
    guard Self.byCode.indices.contains(code) else { return nil }
    self = Self.byCode[code]
  }

  /// The kinds in the order of their codes.
  static let byCode = allCases.sorted { $0.code < $1.code }

  /// Whether the catalogue gives the names of its values, so that the newest name is the right one.
  var hasCanonicalNames: Bool { entityKind != nil || self == .cites }
}
