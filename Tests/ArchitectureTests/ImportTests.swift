import Foundation
import Testing

/// A source file of ours, by its path below `Sources`.
struct SourceText {
  let module: String
  let name: String
  let lines: [Substring]

  /// Every Swift file of every module.
  static let all: [SourceText] = {
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources")
    let walk = FileManager.default.enumerator(atPath: sources.path)
    return (walk?.compactMap { $0 as? String } ?? []).sorted().compactMap { path in
      guard path.hasSuffix(".swift"), let module = path.split(separator: "/").first,
        let text = try? String(
          contentsOf: sources.appendingPathComponent(path), encoding: .utf8)
      else { return nil }
      return SourceText(
        module: String(module), name: path,
        lines: text.split(separator: "\n", omittingEmptySubsequences: false))
    }
  }()

  /// What the file imports: the module named last on each `import` line.
  var imports: [String] {
    lines.compactMap { line in
      let words = line.split(separator: " ")
      guard let place = words.firstIndex(of: "import"),
        words[..<place].allSatisfy({ Self.modifiers.contains($0) }), place + 1 < words.count
      else { return nil }
      let path = words[words.endIndex - 1]
      return String(path.split(separator: ".").first ?? path)
    }
  }

  private static let modifiers: Set<Substring> = [
    "public", "package", "internal", "private", "fileprivate", "@testable", "@preconcurrency",
    "@_implementationOnly", "unsafe",
  ]
}

@Suite struct `The modules` {
  @Test func `are all in the table and have sources`() {
    let found = Set(SourceText.all.map(\.module))
    #expect(found == Set(ModuleTable.allowed.keys))
  }

  @Test(arguments: ModuleTable.allowed.keys.sorted())
  func `import only what the table allows`(module: String) {
    let allowed = ModuleTable.allowed[module] ?? []
    let strangers = SourceText.all.filter { $0.module == module }.flatMap { source in
      source.imports.filter { !allowed.contains($0) }.map { "\(source.name) imports \($0)" }
    }
    #expect(strangers == [])
  }

  @Test func `keep unsafe code to the four leaf modules`() {
    let leaves: Set<String> = ["Xapian", "Facets", "Platform", "Markup"]
    let unsafe = SourceText.all.filter { !leaves.contains($0.module) }.flatMap { source in
      source.lines.filter { line in
        let code = line.drop { $0 == " " }
        return !code.hasPrefix("//") && code.split(separator: " ").contains("unsafe")
      }.map { "\(source.name): \($0)" }
    }
    #expect(unsafe == [])
  }

  @Test func `keep each file to what can be read at one sitting`() {
    let long = SourceText.all.filter { $0.lines.count > 301 }.map { "\($0.name) \($0.lines.count)" }
    #expect(long == [])
  }

  @Test(arguments: ["try!", "as!", "fatalError(", "set_time_limit"])
  func `never write`(word: String) {
    let found = SourceText.all.flatMap { source in
      source.lines.filter { $0.contains(word) && !$0.drop { $0 == " " }.hasPrefix("//") }
        .map { "\(source.name): \($0)" }
    }
    #expect(found == [])
  }
}
