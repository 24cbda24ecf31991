/// Reads mailboxes in the mbox form (RFC 4155): an article a message, never more of the file in
/// memory than one.
enum MailboxReader {
  static func read(
    _ bytes: consuming FileBytes, _ facts: FileFacts, _ take: ReadEntry.Taker
  ) throws(ReadFailure) {
    var lines = LineReader(bytes, limit: facts.limits.record)
    var message = Message()
    var isAfterBlank = true
    while let line = try lines.next() {
      guard case .bytes(let bytes) = line else {
        message.isTooLong = true
        continue
      }
      if isAfterBlank, isSeparator(bytes) {
        try give(message, facts, take)
        message = Message(number: message.number + 1, line: lines.number)
      } else {
        message.append(bytes, limit: facts.limits.record)
      }
      isAfterBlank = bytes.isEmpty
    }
    try give(message, facts, take)
    guard message.number > 0 else {
      throw .noArticle(what: "no line of it begins a message, as \"From \" does in an mbox")
    }
  }

  private struct Message {
    /// 0 before the first.
    var number = 0
    /// Of the file, where it begins.
    var line = 0
    var bytes: [UInt8] = []
    var isTooLong = false

    /// Lines that a mailbox hides behind `>`, because they begin as a separator does, come out.
    mutating func append(_ line: [UInt8], limit: Int) {
      guard number > 0, !isTooLong else { return }
      let marks = line.prefix { $0 == UInt8(ascii: ">") }.count
      let isHidden = marks > 0 && line.dropFirst(marks).starts(with: "From ".utf8)
      bytes += isHidden ? line.dropFirst() : line[...]
      bytes.append(10)
      guard bytes.count > limit else { return }
      isTooLong = true
      bytes = []
    }
  }

  private static func give(
    _ message: Message, _ facts: FileFacts, _ take: ReadEntry.Taker
  ) throws(ReadFailure) {
    guard message.number > 0 else { return }
    let place = "message \(message.number) in line \(message.line)"
    if message.isTooLong {
      let failure = ReadFailure.tooLarge(limit: facts.limits.record)
      return try take(.note(ReadNote(kind: .skipped, place: place, failure.description)))
    }
    let entries = try MailReader.entries(of: message.bytes, place: place, facts)
    for entry in entries { try take(entry) }
    if entries.isEmpty {
      let what = "it has neither subject nor text"
      try take(.note(ReadNote(kind: .skipped, place: place, what)))
    }
  }

  /// `From jane@policywire.eu Thu May  2 10:00:00 2024`: an address, a clock and a year.
  private static func isSeparator(_ line: [UInt8]) -> Bool {
    guard line.starts(with: "From ".utf8), line.count <= 300 else { return false }
    let words = line.dropFirst(5).split(separator: 0x20)
    let isClock: (ArraySlice<UInt8>) -> Bool = { word in
      let parts = word.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
      return (2...3).contains(parts.count) && parts.allSatisfy { $0.count == 2 && isNumber($0) }
    }
    return words.count >= 4 && words.dropFirst().contains(where: isClock)
      && words.dropFirst().contains { $0.count == 4 && isNumber($0) }
  }

  private static func isNumber(_ word: ArraySlice<UInt8>) -> Bool {
    word.allSatisfy { (0x30...0x39).contains($0) }
  }
}
