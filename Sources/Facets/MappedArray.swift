/// A section of a mapped file as numbers. It is good for as long as the mapping lives: only
/// `FacetColumnFile`, which owns both, hands one out, and only within this module.
@safe struct MappedArray<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
  // Sendable: the bytes are mapped read-only and never change.
  private let base: UnsafePointer<Element>
  let count: Int

  /// - Parameter bytes: aligned for `Element`, with only its bit patterns in it.
  @unsafe init(_ bytes: UnsafeRawBufferPointer) {
    count = bytes.count / MemoryLayout<Element>.stride
    unsafe base = unsafe UnsafePointer(
      bytes.bindMemory(to: Element.self).baseAddress ?? Self.nowhere)
  }

  @inline(__always)
  subscript(index: Int) -> Element {
    precondition(index >= 0 && index < count, "no such entry in a column")
    return unsafe base[index]
  }

  /// Without the check: for places that were checked when the file was opened.
  @inline(__always) @unsafe
  subscript(unchecked index: Int) -> Element { unsafe base[index] }

  func copied() -> [Element] { unsafe [Element](UnsafeBufferPointer(start: base, count: count)) }

  func copied(_ range: Range<Int>) -> [Element] {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "no such place in a column")
    return unsafe [Element](
      UnsafeBufferPointer(start: base + range.lowerBound, count: range.count))
  }

  private static var nowhere: UnsafePointer<Element> {
    unsafe UnsafePointer(bitPattern: ColumnHeader.alignment).unsafelyUnwrapped
  }
}
