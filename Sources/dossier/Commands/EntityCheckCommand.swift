internal import ArgumentParser
internal import Entities
internal import IndexFormat
internal import Indexing
internal import Wire

/// `dossier entity check`: what is wrong with a catalogue.
struct EntityCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check a catalogue: the built-in one, or a file of your own.",
    discussion: """
      Without a file, the built-in catalogue is checked and what the index's entities.txt lays over
      it. Finds lines that cannot be read, ids defined twice or nowhere, names that two entities
      claim with nothing to tell them apart, weak names that no article can bear out, names that no
      text can match, entities that are part of themselves, and references to what is hidden; and,
      as warnings, names and statements without effect. Exits with 65 when there are errors.
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: ArgumentHelp("The file.", valueName: "file"))
  var file: String?

  func run() throws {
    do throws(CatalogueFailure) {
      let user = try user()
      var findings = try CatalogueCheck.run(user: user).findings
      if file == nil, user != nil { findings += try CatalogueCheck.run(user: nil).findings }
      report(findings)
    } catch {
      throw CommandFailure(error)
    }
  }

  /// The file named, or the index's where it has one.
  private func user() throws(CatalogueFailure) -> CatalogueFile? {
    do {
      if let file {
        return CatalogueFile(name: file, text: try UserEntities.text(inFile: file))
      }
      let index = try IndexPlace(common).folder
      let text = try UserEntities.text(of: index)
      return text.isEmpty ? nil : CatalogueFile(name: index.entitiesPath, text: text)
    } catch {
      throw .unreadable(file: file ?? "entities.txt", reason: "\(error)")
    }
  }

  private func report(_ findings: [CatalogueFinding]) {
    let errors = findings.count(where: \.isError)
    switch common.format {
    case .text:
      for finding in findings {
        let sign = finding.isError ? "error" : "warning"
        Output.text(
          TerminalText.safe("\(finding.file):\(finding.line): \(sign): \(finding.message)") + "\n")
      }
    case .tsv, .csv:
      let table = TablePrinter(
        common.format, columns: ["file", "line", "severity", "rule", "message"])
      for finding in findings {
        table.row([
          finding.file, "\(finding.line)", finding.isError ? "error" : "warning",
          finding.rule.rawValue, finding.message,
        ])
      }
    case .jsonl:
      for finding in findings {
        var json = JSONWriter()
        finding.write(to: &json)
        Output.line(json.bytes)
      }
    case .json: Output.line(Self.json(findings))
    }
    if !common.quiet {
      Message.say(
        TextLayout.counted(errors, "error") + ", "
          + TextLayout.counted(findings.count - errors, "warning"))
    }
    if errors > 0 { leave(FailureCode.badFrame.exitCode) }
  }

  private static func json(_ findings: [CatalogueFinding]) -> [UInt8] {
    let errors = findings.count(where: \.isError)
    var json = JSONWriter()
    json.object { json in
      json.member("errors", errors)
      json.member("warnings", findings.count - errors)
      json.key("findings")
      json.array { json in
        for finding in findings { finding.write(to: &json) }
      }
    }
    return json.bytes
  }
}

extension CatalogueFinding {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("file", file)
      json.member("line", line)
      json.member("severity", isError ? "error" : "warning")
      json.member("rule", rule.rawValue)
      json.member("message", message)
    }
  }
}
