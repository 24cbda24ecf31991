/// The values of a JSON file one at a time, however long the file is: those of its top level, and
/// where one of these is an array, the array's elements.
///
/// Of an object that is larger than a record may be, the list of objects in it in the midst of which
/// that shows is entered likewise.
struct JSONRecords: ~Copyable {
  enum Record {
    /// From `{` to the brace that closes it, which need not stand there at the end of a file.
    case object([UInt8])
    /// A number, a string, a word, a list in a list; or what is no JSON.
    case other([UInt8])
    /// Larger than a record may be, and passed over.
    case tooLarge
    /// The file ends in a list.
    case unclosed
  }

  private let bytes: FileBytes?
  private var isAtStart = true
  private var pending: [UInt8]
  private var start = 0
  private let map: FieldMap
  private let limit: Int
  private var level = Level.top
  /// Of the byte at `start`.
  private var here: JSONPlace
  /// Where the record last given begins.
  private(set) var place: JSONPlace
  /// What the object that was entered says of all its articles.
  private(set) var shared: [JSONValue.Member] = []

  private enum Level { case top, list, listInObject }

  /// Of what is no article only so many bytes are given.
  private static let longestHead = 256

  /// - Parameter limit: the largest record given, in bytes.
  init(_ bytes: FileBytes, _ map: FieldMap, limit: Int) {
    self.map = map
    self.bytes = bytes
    self.limit = limit
    pending = []
    here = .start(of: 0)
    place = here
  }

  /// A text that stands in memory.
  ///
  /// - Parameters:
  ///   - place: where it begins.
  ///   - shared: what is said of all its articles.
  init(_ text: [UInt8], at place: JSONPlace, shared: [JSONValue.Member]) {
    pending = text
    bytes = nil
    map = .usual
    limit = text.count
    here = place
    self.place = place
    self.shared = shared
  }

  /// Whether an array was entered that is not over yet.
  var isInList: Bool { level != .top }
  /// Whether any array was entered.
  private(set) var isList = false

  /// Nil at the end of the file.
  mutating func next() throws(ReadFailure) -> Record? {
    while let byte = try peek() {
      place = here
      switch (byte, level) {
      case (UInt8(ascii: ","), _): pass(upTo: start + 1)
      case (UInt8(ascii: "["), .top):
        pass(upTo: start + 1)
        level = .list
        isList = true
      case (UInt8(ascii: "]"), .list):
        pass(upTo: start + 1)
        level = .top
      case (UInt8(ascii: "]"), .listInObject):
        pass(upTo: start + 1)
        try skipRestOfObject()
      case (UInt8(ascii: "{"), _):
        if let record = try object() { return record }
      case (UInt8(ascii: "["), _), (UInt8(ascii: "\""), _): return try bracketed()
      default: return try scalar()
      }
    }
    guard level == .top else {
      level = .top
      place = here
      return .unclosed
    }
    return nil
  }

  /// Whether nothing but white space is left.
  mutating func isAtEnd() throws(ReadFailure) -> Bool { try peek() == nil }
}

/// A place in a file as people count.
struct JSONPlace {
  /// From 1.
  let line: Int
  let column: Int
  /// In bytes of the file, from 0; nil when these were decoded before they were read.
  let offset: Int?

  /// The first place of a file, or of a text that is none.
  static func start(of offset: Int?) -> JSONPlace {
    JSONPlace(line: 1, column: 1, offset: offset)
  }

  /// Where it goes wrong in a text that begins here.
  func advanced(over text: [UInt8], upTo failure: JSONParser.Failure) -> JSONPlace {
    advanced(over: text[..<min(failure.offset, text.count)])
  }

  /// The place behind some bytes that begin here.
  func advanced(over bytes: ArraySlice<UInt8>) -> JSONPlace {
    guard let last = bytes.lastIndex(of: 10) else {
      return JSONPlace(
        line: line, column: column + bytes.count, offset: offset.map { $0 + bytes.count })
    }
    let lines = bytes.reduce(0) { $0 + ($1 == 10 ? 1 : 0) }
    return JSONPlace(
      line: line + lines, column: bytes.endIndex - last, offset: offset.map { $0 + bytes.count })
  }

  var text: String { "line \(line), column \(column)" }
}

extension JSONRecords {
  /// The next byte that is no white space, left where it is.
  private mutating func peek() throws(ReadFailure) -> UInt8? {
    while true {
      if let place = pending[start...].firstIndex(where: { $0 > 0x20 }) {
        pass(upTo: place)
        return pending[place]
      }
      pass(upTo: pending.count)
      guard try fill() else { return nil }
    }
  }

  private mutating func pass(upTo end: Int) {
    here = here.advanced(over: pending[start..<end])
    start = end
  }

  /// Drops what was passed and appends the next piece; false at the end.
  private mutating func fill() throws(ReadFailure) -> Bool {
    guard let bytes else { return false }
    if isAtStart, try bytes.head(3).starts(with: [0xEF, 0xBB, 0xBF]) {
      isAtStart = false
      pending += try bytes.next()?.dropFirst(3) ?? []
      here = .start(of: 3)
      return true
    }
    isAtStart = false
    guard let piece = try bytes.next() else { return false }
    pending.removeFirst(start)
    start = 0
    pending += piece
    return true
  }

  /// Nil when the list in it was entered.
  private mutating func object() throws(ReadFailure) -> Record? {
    var balance = JSONBalance()
    var searched = 0
    while true {
      if let end = balance.end(in: pending, from: start + searched) {
        guard end - start <= limit else {
          if enterOpenList() { return nil }
          pass(upTo: end)
          return .tooLarge
        }
        defer { pass(upTo: end) }
        return .object(Array(pending[start..<end]))
      }
      searched = pending.count - start
      if searched > limit {
        if enterOpenList() { return nil }
        try skip(balance)
        return .tooLarge
      }
      guard try fill() else {
        defer { pass(upTo: pending.count) }
        return .object(Array(pending[start...]))
      }
    }
  }

  /// Enters the list in the midst of which an object becomes too large; false where it is no list.
  private mutating func enterOpenList() -> Bool {
    guard level == .top,
      let outline = try? JSONOutline(Array(pending[start...].prefix(limit + 1))),
      (try? outline.isArticle(map)) == false, let list = outline.openList,
      let shared = try? outline.shared()
    else { return false }
    self.shared = shared
    pass(upTo: start + list.value.lowerBound + 1)
    level = .listInObject
    return true
  }

  /// Passes over what is left of a value of which all pending bytes were looked at.
  private mutating func skip(_ looked: JSONBalance) throws(ReadFailure) {
    var balance = looked
    while true {
      pass(upTo: pending.count)
      guard try fill() else { return }
      if let end = balance.end(in: pending, from: start) { return pass(upTo: end) }
    }
  }

  /// The list of an object is over.
  private mutating func skipRestOfObject() throws(ReadFailure) {
    level = .top
    var balance = JSONBalance(inObject: true)
    if let end = balance.end(in: pending, from: start) { return pass(upTo: end) }
    try skip(balance)
  }

  /// Gives the first bytes of a value that is no object and passes over it.
  private mutating func other(
    endingAt end: (_ bytes: [UInt8], _ start: Int, _ isFirst: Bool) -> Int?
  ) throws(ReadFailure) -> Record {
    var head: [UInt8] = []
    while true {
      let end = end(pending, start, head.isEmpty)
      head += pending[start..<(end ?? pending.count)].prefix(Self.longestHead - head.count)
      pass(upTo: end ?? pending.count)
      guard end == nil, try fill() else { return .other(head) }
    }
  }

  /// A list or a string.
  private mutating func bracketed() throws(ReadFailure) -> Record {
    var balance = JSONBalance()
    return try other { bytes, start, _ in balance.end(in: bytes, from: start) }
  }

  /// A number, a word, or what is no JSON; a byte of it at least.
  private mutating func scalar() throws(ReadFailure) -> Record {
    try other { bytes, start, isFirst in
      bytes[(isFirst ? start + 1 : start)...].firstIndex(where: JSONParser.endsScalar)
    }
  }
}
