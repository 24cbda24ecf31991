import Foundation

/// The rankings of another search engine, from a file `NAME.tsv` whose lines are query, document, in
/// the order of ranks.
struct PeerRun {
  let name: String
  let rankings: [String: [String]]

  static func all(in folder: String) throws -> [PeerRun] {
    try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".tsv") }
      .sorted().map { file in
        var rankings: [String: [String]] = [:]
        let text = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
        for line in text.split(separator: "\n") {
          let fields = line.split(separator: "\t").map(String.init)
          if fields.count == 2 { rankings[fields[0], default: []].append(fields[1]) }
        }
        return PeerRun(name: String(file.dropLast(4)), rankings: rankings)
      }
  }
}
