import Foundation
import TestSupport
import Testing

/// A folder with a little of everything, written here so that the sample articles may change.
private struct SmallFolder {
  let folder: TemporaryFolder
  var articles: String { folder.path + "/articles" }
  var index: String { folder.path + "/index" }

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("articles/hostile.jsonl", Self.hostile + "\nno object\n")
    try folder.write("articles/remedy.md", Self.remedy)
    try folder.write("articles/copies/remedy again.md", Self.remedy)
    try folder.write("articles/東京のアプリ規則.txt", Self.wide)
    try folder.write("articles/page_files/a.css", "x")
    for name in ["logo.png", "banner.png", "data.css", "script.js"] {
      try folder.write("articles/\(name)", "x")
    }
    try folder.write("articles/empty.txt", "")
  }

  /// Markup, control characters and direction overrides in every field.
  private static let hostile =
    #"{"id":"h-1","title":"Rules <b>& remedies</b> \u001b[31m","author":"Ann O'Neil","#
    + #""source":"The \"Wire\" <i>","url":"javascript:alert(1)","date":"2024-05-06","#
    + #""text":"First <script>alert(1)<\/script> line & \u202eolleh\u001b]0;x\u0007.\nSecond line"#
    + #" of the first paragraph, long enough to be told from a caption or a heading.\n\n"#
    + #"Advertisement\n\nA last paragraph, which says nothing but is there all the same."}"#

  /// Its front matter is no YAML.
  private static let remedy = """
    ---
    title: Remedy accepted: what follows
    date: 2024-06-07
    author: Iris Vandermeer
    source: Meridian Wire
    url: https://meridian.example/remedy?a=1&b=2
    ---

    The European Commission accepted the remedy on Friday, eleven months after it had opened the
    file, and said that it would watch for ten years whether the servers stay open to rivals.

    Advertisement

    Microsoft, which had offered something like it in Tokyo, did not comment; lawyers in Brussels
    read the decision as a sign that access is worth more to the authority than a fine.

    The post Remedy accepted: what follows appeared first on Meridian Wire.

    """

  private static let wide = """
    東京のアプリ規則

    公正取引委員会は金曜日、アプリ配信の規則について意見を募ると発表した。

    """

  /// The output of a run without what differs from machine to machine.
  func run(_ arguments: [String]) throws -> (output: String, messages: String) {
    let run = try Program.dossier.run(["-i", index] + arguments)
    let real = URL(fileURLWithPath: folder.path).resolvingSymlinksInPath().path
    func plain(_ text: String) -> String {
      text.replacingOccurrences(of: real + "/", with: "")
        .replacingOccurrences(of: folder.path + "/", with: "")
        .replacing(/in [0-9.]+ s/, with: "in 0.0 s")
        // The list of what is read grows.
        .replacing(/are not read; [^"\n]*/, with: "are not read")
        .replacing(/"seconds":[0-9.e-]+/, with: "\"seconds\":0")
        .replacingOccurrences(of: "\u{1B}", with: "␛")
    }
    return (plain(run.output), plain(run.messages))
  }
}

@Suite struct `What a person is shown` {
  @Test(arguments: [
    ("get.txt", ["get", "articles/remedy.md"]),
    ("get-text.txt", ["get", "--text", "articles/remedy.md", "h-1"]),
    ("get.html", ["get", "--html-safe", "articles/remedy.md", "h-1"]),
    ("get.jsonl", ["get", "--json", "articles/remedy.md", "h-1"]),
  ])
  func `of an article stays as it was reviewed`(name: String, arguments: [String]) throws {
    let small = try SmallFolder()
    _ = try small.run(["index", small.articles])
    try Golden.hold(try small.run(arguments).output, to: name)
  }

  @Test(arguments: [
    ("explain.txt", ["--explain", "remedy.md"]),
    ("explain-colour.txt", ["--explain", "remedy.md", "--color", "always"]),
    ("explain-hostile.txt", ["--explain", "hostile.jsonl"]),
    ("dry-run.txt", ["--dry-run", ""]), ("dry-run.tsv", ["--dry-run", "", "-f", "tsv"]),
    ("dry-run.jsonl", ["--dry-run", "", "-f", "jsonl"]),
  ])
  func `before indexing stays as it was reviewed`(name: String, arguments: [String]) throws {
    let small = try SmallFolder()
    let path = arguments[1].isEmpty ? small.articles : small.articles + "/" + arguments[1]
    let run = try small.run(["index", arguments[0], path] + arguments.dropFirst(2))
    try Golden.hold(run.output + "--- messages\n" + run.messages, to: name)
    #expect(!FileManager.default.fileExists(atPath: small.index))
  }

  @Test func `after a run stays as it was reviewed`() throws {
    let small = try SmallFolder()
    let first = try small.run(["index", small.articles])
    let again = try small.run(["index", small.articles])
    let verbose = try small.run(["index", small.articles, "--rebuild", "-v"])
    try Golden.hold(
      [first, again, verbose].map(\.messages).joined(separator: "--- again\n"), to: "summary.txt")
    let json = try small.run(["index", small.articles, "--rebuild", "-q", "-f", "json"])
    try Golden.hold(json.output, to: "summary.json")
  }

  @Test func `of what was left out is cut when it is long, and whole when asked`() throws {
    let folder = try TemporaryFolder()
    for number in 10..<40 { try folder.write("articles/\(number).txt", "") }
    for number in 0..<9 { try folder.write("articles/\(number).png", "x") }
    let arguments = ["-i", folder.path + "/index", "index", "--dry-run", folder.path + "/articles"]
    let lines = try Program.dossier.run(arguments).messages.split(separator: "\n")
    #expect(lines.count { $0.hasSuffix("the file is empty") } == 20)
    #expect(lines.contains("and 10 more; -v lists all"))
    #expect(lines.contains("skipped 9 files of kinds that are not read: .png 9"))
    let all = try Program.dossier.run(arguments + ["-v"]).messages.split(separator: "\n")
    #expect(all.count { $0.hasPrefix("skipped ") } == 39)
    #expect(try Program.dossier.run(arguments).status == 65)
  }
}
