import Foundation

@testable import TestSupport

guard let arguments = Arguments(Array(CommandLine.arguments.dropFirst())) else {
  FileHandle.standardError.write(Data((Arguments.usage + "\n").utf8))
  exit(64)
}
do {
  var report = RankingReport()
  for folder in arguments.collections {
    let collection = try JudgedCollection(folder)
    report.add(try collection.reference(), of: "reference", on: collection.name)
    report.add(try DossierRun(collection).measures(), of: "Dossier", on: collection.name)
    guard let runs = arguments.peerRuns else { continue }
    for peer in try PeerRun.all(in: "\(runs)/\(collection.name)") {
      report.add(collection.measures(of: peer.rankings), of: peer.name, on: collection.name)
    }
  }
  report.show()
} catch {
  FileHandle.standardError.write(Data("RankingEvaluation: \(error)\n".utf8))
  exit(70)
}
