import Foundation
import TestSupport
import Testing

/// Names that no catalogue has, from the files to facets, queries, updates and new tagging.
@Suite struct `Entities outside the catalogue` {
  private static let articles = [
    "1.txt": """
    Quux to be fined

    Critics met Senator José Quuxez on Monday in the large hall. Quuxez said the Ada Quux Institute \
    was right about the Kids Quux Safety Act (KQSA) all along.
    """,
    "2.txt": """
    Nothing more to say

    They heard from Senator Jose Quuxez again, who blamed the ADA Quux Institute for the delay.
    """,
    "3.txt": """
    Nothing else to say

    A fine day for José Quuxez, a senator from the south, who likes to speak a lot.
    """,
  ]

  private let folder: TemporaryFolder
  private var index: String { folder.path + "/index" }

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path + "/a", withIntermediateDirectories: true)
    for (name, text) in Self.articles { try write(text, to: name) }
    try dossier("-q", "index", folder.path + "/a")
  }

  private func write(_ text: String, to name: String) throws {
    try text.write(toFile: "\(folder.path)/a/\(name)", atomically: true, encoding: .utf8)
  }

  @discardableResult
  private func dossier(_ arguments: String...) throws -> Program.Run {
    try Program.dossier.run(["-i", index, "--timeout", "60s"] + arguments)
  }

  /// The files of the hits, without their folder.
  private func hits(_ query: String) throws -> [String] {
    try dossier("search", query, "--ids", "--ok-empty").output.split(separator: "\n")
      .map { String($0.split(separator: "/").last ?? "") }.sorted()
  }

  /// The values of a facet with their counts, as they are printed.
  private func values(_ kind: String) throws -> [String] {
    let answer = try dossier("search", "--facet", kind, "-f", "json", "--ok-empty").json["result"]
    let facets = (answer as? [String: Any])?["facets"] as? [String: Any]
    let values = (facets?[kind] as? [String: Any])?["values"] as? [[String: Any]] ?? []
    return values.map { "\($0["id"] ?? "") \($0["name"] ?? "") \($0["n"] ?? "")" }
  }

  @Test func `are one value of a facet however they are spelt`() throws {
    #expect(try values("person") == ["person/jose-quuxez José Quuxez 3"])
    #expect(try values("org") == ["org/ada-quux-institute Ada Quux Institute 2"])
    #expect(try values("law") == ["law/kids-quux-safety-act Kids Quux Safety Act 1"])
  }

  @Test(arguments: [
    ("@\"José Quuxez\"", ["1.txt", "2.txt", "3.txt"]),
    ("@\"jose quuxez\"", ["1.txt", "2.txt", "3.txt"]),
    ("person:\"José Quuxez\"", ["1.txt", "2.txt", "3.txt"]),
    ("@person/jose-quuxez", ["1.txt", "2.txt", "3.txt"]),
    ("@\"Ada Quux Institute\"", ["1.txt", "2.txt"]), ("@KQSA", ["1.txt"]),
  ])
  func `are found by their names`(query: String, files: [String]) throws {
    #expect(try hits(query) == files)
  }

  @Test func `follow the files`() throws {
    try write("Other\n\nThey met Senator Xi Quuxoff, who said no to all of them.\n", to: "2.txt")
    try dossier("-q", "index", folder.path + "/a")
    #expect(try hits("@\"José Quuxez\"") == ["1.txt", "3.txt"])
    #expect(try hits("@\"Xi Quuxoff\"") == ["2.txt"])
    #expect(
      try values("person") == [
        "person/jose-quuxez José Quuxez 2", "person/xi-quuxoff Xi Quuxoff 1",
      ])
  }

  @Test func `go when they are hidden, and keep their id when they are promoted`() throws {
    try dossier("entity", "hide", "person/jose-quuxez")
    try dossier("entity", "promote", "org/ada-quux-institute")
    #expect(try dossier("-q", "retag").status == 0)
    #expect(try values("person") == [])
    #expect(try values("org") == ["org/ada-quux-institute Ada Quux Institute 2"])
  }
}
