/// Stops the run when a promise of the code under test does not hold; libFuzzer keeps the input.
///
/// Only stdlib traps reach libFuzzer with a report, so this is one.
public func promise(
  _ holds: Bool, _ what: @autoclosure () -> String, file: StaticString = #file, line: UInt = #line
) {
  if !holds { fatalError(what(), file: file, line: line) }
}
