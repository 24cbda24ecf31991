import Foundation
import Testing

/// Outputs that were reviewed, in `Golden/`. `Tools/regold` writes them anew; its diff is reviewed
/// like any other.
enum Golden {
  /// Holds a text to the file of that name, or writes the file where that is asked for.
  static func hold(
    _ text: String, to name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Golden/\(name)")
    if ProcessInfo.processInfo.environment["DOSSIER_REGOLD"] != nil {
      return try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let golden = try String(contentsOf: file, encoding: .utf8)
    #expect(
      text == golden, "if this is meant, run Tools/regold and review its diff",
      sourceLocation: sourceLocation)
  }
}
