import Foundation

@testable import Entities
@testable import Identifiers

/// What the files of a catalogue hold.
struct CatalogueReport {
  private struct Count {
    var entities = 0
    var names = 0
    var french = 0
    var german = 0
    var wikidata = 0
    var related = 0

    mutating func add(_ record: CatalogueRecord) {
      entities += 1
      names += record.aliases.count + 1
      french += record.aliases.contains { $0.language == "fr" } ? 1 : 0
      german += record.aliases.contains { $0.language == "de" } ? 1 : 0
      wikidata += record.wikidata == nil ? 0 : 1
      related += record.parent == nil && record.country == nil ? 0 : 1
    }

    var row: String {
      [entities, names, french, german, wikidata, related].map(String.init)
        .joined(separator: "\t")
    }
  }

  private var files: [(name: String, count: Count)] = []
  private var kinds: [EntityKind: Count] = [:]
  private var outlets = Count()
  private var all = Count()

  init(of folder: String) throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    for name in names where name.hasSuffix(".txt") {
      let text = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
      var count = Count()
      for statement in try CatalogueParser.statements(in: text, named: name) {
        guard case .record(let record) = statement.action else { continue }
        count.add(record)
        all.add(record)
        if record.isOutlet == true {
          outlets.add(record)
        } else {
          kinds[record.id.kind, default: Count()].add(record)
        }
      }
      files.append((name, count))
    }
  }

  func printFigures() {
    print("records\tnames\tfrench\tgerman\twikidata\tparent or country\tof")
    for (name, count) in files { print(count.row, name, separator: "\t") }
    for kind in EntityKind.allCases {
      print(kinds[kind, default: Count()].row, kind.rawValue, separator: "\t")
    }
    print(outlets.row, "outlets", separator: "\t")
    print(all.row, "all", separator: "\t")
  }
}
