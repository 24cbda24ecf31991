internal import XapianBridge

/// Goes once through docids or positions. It must not outlive the call that opened it.
@safe struct NumberCursor: ~Copyable {
  private let raw: OpaquePointer

  init(raw: OpaquePointer) {
    unsafe self.raw = raw
  }

  deinit { unsafe XBNumbersClose(raw) }

  consuming func forEachBlock(
    _ body: (Span<UInt32>) throws(XapianError) -> Void
  ) throws(XapianError) {
    var buffer = [UInt32](repeating: 0, count: 2_048)
    while true {
      let count = unsafe try buffer.withUnsafeMutableBufferPointer { buffer throws(XapianError) in
        guard let start = buffer.baseAddress else { return 0 }
        let capacity = buffer.count
        return try bridged { unsafe XBNumbersNext(raw, start, capacity, $0) }
      }
      if count > 0 { try body(buffer.span.extracting(0..<count)) }
      if count < buffer.count { return }
    }
  }
}

/// Goes once through terms or keys.
@safe struct TermCursor: ~Copyable {
  private let raw: OpaquePointer

  init(raw: OpaquePointer) {
    unsafe self.raw = raw
  }

  deinit { unsafe XBTermsClose(raw) }

  /// Visits each with its frequency until the body gives false.
  consuming func forEach(
    _ body: (Span<UInt8>, Int) throws(XapianError) -> Bool
  ) throws(XapianError) {
    var buffer = [UInt8](repeating: 0, count: Int(XBTermCapacity))
    var term = XBTerm()
    while true {
      let isThere = unsafe try buffer.withUnsafeMutableBufferPointer { buffer throws(XapianError) in
        guard let start = buffer.baseAddress else { return false }
        return try bridged { unsafe XBTermsNext(raw, start, &term, $0) }
      }
      guard isThere, try body(buffer.span.extracting(0..<term.count), Int(term.frequency)) else {
        return
      }
    }
  }

  /// Gives the first `limit` of them, 1 or more.
  consuming func strings(limit: Int) throws(XapianError) -> [String] {
    var all: [String] = []
    try forEach { term, _ throws(XapianError) in
      all.append(unsafe term.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) })
      return all.count < limit
    }
    return all
  }
}

/// Goes once through the values of a slot.
@safe struct ValueCursor: ~Copyable {
  private let raw: OpaquePointer

  init(raw: OpaquePointer) {
    unsafe self.raw = raw
  }

  deinit { unsafe XBValuesClose(raw) }

  consuming func forEach(
    _ body: (DocumentID, Span<UInt8>) throws(XapianError) -> Void
  ) throws(XapianError) {
    var buffer = [UInt8](repeating: 0, count: 1_024)
    var value = XBValue()
    while try bridged({ unsafe XBValuesNext(raw, &value, $0) }) {
      if value.count > buffer.count { buffer = [UInt8](repeating: 0, count: 2 * value.count) }
      unsafe buffer.withUnsafeMutableBufferPointer { buffer in
        if let start = buffer.baseAddress { unsafe XBValuesTake(raw, start) }
      }
      try body(DocumentID(value.document), buffer.span.extracting(0..<value.count))
    }
  }
}
