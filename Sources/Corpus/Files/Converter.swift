internal import Platform

/// A program of the user's own that makes text or HTML of a format which we do not read ourselves.
enum Converter: String {
  case pdftotext, pandoc

  /// At most one runs for each core, whoever asks.
  private static let slots = Slots(Cores.count)

  /// How Debian calls the package that it is in.
  var package: String {
    switch self {
    case .pdftotext: "poppler-utils"
    case .pandoc: "pandoc"
    }
  }

  /// What it makes of a file, which it is given as `/dev/fd/3`: neither the file's name nor the
  /// folder it stands in can be mistaken for an option.
  ///
  /// - Parameter folders: where it is looked for.
  func output(
    of file: OpenedFile, _ arguments: [String], in folders: [String], _ limits: ReadLimits
  ) throws(ReadFailure) -> String {
    guard let path = ProgramOutput.path(of: rawValue, in: folders) else {
      throw .needsProgram(rawValue, package: package)
    }
    do throws(ProgramFailure) {
      let bytes = try Self.slots.taking { () throws(ProgramFailure) in
        try ProgramOutput.read(
          path, arguments, file: file.descriptor, limits: limits.converter)
      }
      return String(decoding: bytes, as: UTF8.self)
    } catch {
      throw failure(error)
    }
  }

  private func failure(_ failure: ProgramFailure) -> ReadFailure {
    switch failure {
    case .system(let error): .conversion(by: rawValue, what: "\(error)")
    case .timedOut(let seconds): .conversion(by: rawValue, what: "it took more than \(seconds) s")
    case .tooMuchOutput(let limit): .tooLarge(limit: limit)
    case .failed(.exited(let code), let message):
      .conversion(by: rawValue, what: message.isEmpty ? "it ended with code \(code)" : message)
    case .failed(.signalled(let signal), let message):
      .conversion(
        by: rawValue, what: message.isEmpty ? "it was ended by signal \(signal)" : message)
    }
  }
}
