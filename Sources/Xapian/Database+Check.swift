internal import XapianBridge

extension Database {
  /// Reads every block of a database and gives the lines of Xapian's report; none when it is clean.
  /// It cannot see a changed byte that still makes sense, nor a missing file of positions
  /// or data, and a badly damaged database can kill the process that reads it.
  public static func check(path: String) throws(XapianError) -> [String] {
    let raw = try path.lent { path throws(XapianError) in
      try bridgedHandle { unsafe XBReportMake(path, $0) }
    }
    defer { unsafe XBReportFree(raw) }
    guard unsafe XBReportErrors(raw) > 0 else { return [] }
    let text = unsafe XBReportText(raw)
    let bytes = unsafe UnsafeBufferPointer(start: text.bytes, count: text.count)
    return unsafe String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
