import Foundation

@testable import Entities

/// A list of authorities and the file of the catalogue that is made of it.
struct AuthorityList: Sendable {
  /// In the folder of lists.
  let source: String
  /// In the folder of the catalogue.
  let file: String
  /// Where the list is from, and under which licence.
  let notice: String
  let records: @Sendable (String) throws -> [GeneratedRecord]

  static let all = [
    AuthorityList(
      source: "us-congress.tsv", file: "people-us-congress.txt",
      notice: "unitedstates/congress-legislators, CC0", records: congress),
    AuthorityList(
      source: "us-agencies.yml", file: "institutions-us-agencies.txt",
      notice: "unitedstates/acronym, CC0", records: agencies),
    AuthorityList(
      source: "uk-public-bodies.tsv", file: "institutions-uk-bodies.txt",
      notice: """
        openregister/government-organisation-data. Contains public sector information licensed under the \
        Open Government Licence v3.0
        """, records: publicBodies),
    AuthorityList(
      source: "eu-bodies.tsv", file: "institutions-eu-bodies.txt",
      notice: "a list written for this project, public facts", records: unionBodies),
  ]

  /// Members of Congress by their full names. Those with a surname that very many people have
  /// need evidence: there is a senator John Kennedy, and a congressman Adam Smith.
  private static func congress(_ path: String) throws -> [GeneratedRecord] {
    try AuthorityTable(path).rows.map { row in
      let (first, last) = (row.field("first"), row.field("last"))
      let suffix = row.field("suffix")
      let called = row.field("nickname").isEmpty ? first : row.field("nickname")
      var record = GeneratedRecord(kind: "person", name: "\(called) \(last)")
      record.isWeak = CommonSurnames.contains(last)
      record.aliases = [
        "\(first) \(last)", row.field("name"),
        suffix.isEmpty ? "" : "\(called) \(last) \(suffix)",
      ].reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
      record.parent = row.field("chamber") == "Senate" ? "org/us-senate" : "org/us-house"
      record.country = "place/united-states"
      record.wikidata = row.field("wikidata").isEmpty ? nil : row.field("wikidata")
      return record
    }
  }

  /// Federal agencies of the United States; beside it, where others could be called so. A YAML reader would keep the last of their equal keys.
  private static func agencies(_ path: String) throws -> [GeneratedRecord] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").compactMap { line in
      guard line.hasPrefix("  agency: ") else { return nil }
      let name = line.dropFirst("  agency: ".count).split(separator: ";").first ?? ""
      guard isTelling(name) else { return nil }
      var record = GeneratedRecord(
        kind: "org",
        name: name.trimmingCharacters(in: .whitespaces)
          .replacingOccurrences(of: "\\'", with: "'"))
      record.isWeak = !name.contains("United States")
      record.country = "place/united-states"
      return record
    }
  }

  /// Bodies of the United Kingdom that have not ended; beside it, where others could be called so. Without their abbreviations: two and three
  /// letters in capitals are nearly always something else, too.
  private static func publicBodies(_ path: String) throws -> [GeneratedRecord] {
    try AuthorityTable(path).rows.compactMap { row in
      let name = row.field("name")
      guard row.field("end").isEmpty, isTelling(name[...]), !name.contains("(") else { return nil }
      var record = GeneratedRecord(kind: "org", name: name)
      record.isWeak = !["UK", "British", "England", "Northern Ireland", "Scotland", "Wales"]
        .contains {
          name.contains($0)
        }
      record.country = "place/united-kingdom"
      return record
    }
  }

  /// Institutions of the European Union and its neighbours, in three languages. Of the groups in the Parliament
  /// people write more than the list says.
  private static func unionBodies(_ path: String) throws -> [GeneratedRecord] {
    try AuthorityTable(path).rows.compactMap { row in
      guard row.field("kind") != "group" else { return nil }
      var record = GeneratedRecord(kind: "org", name: row.field("en"))
      let short = row.field("abbr_en")
      if short.utf8.count > 3 { record.aliases = [short] }
      record.hint = short
      record.translations = ["fr", "de"].map { ($0, [row.field($0)]) }
      return record
    }
  }

  /// Whether a name is longer than those that other countries' authorities have, too: `Department
  /// of Health`, `Medical Research Council`.
  private static func isTelling(_ name: Substring) -> Bool {
    let words = name.split(separator: " ")
    guard let first = words.first, words.count >= 3 else { return false }
    let shared = ["Department", "Office", "Government", "Ministry", "Court", "U.S.", "HM"]
    return !shared.contains(String(first)) && !name.contains("Profession")
      && !name.hasSuffix("Limited") && !name.contains("Action Zone") && name.utf8.count <= 80
  }
}
