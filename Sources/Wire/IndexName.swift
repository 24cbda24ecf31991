/// Which index is meant when none is named, the same for the daemon and for the commands.
public enum IndexName {
  /// The path of the index: what was asked for, else `$DOSSIER_INDEX`, else `./Index` where that
  /// holds one or one is to be made, else `$XDG_DATA_HOME/dossier/default`.
  ///
  /// - Parameters:
  ///   - isMaking: whether an index may be made at the path (the command `index`).
  ///   - holdsIndex: whether an index stands at a path.
  public static func path(
    asked: String?, environment: [String: String], isMaking: Bool, holdsIndex: (String) -> Bool
  ) -> String {
    if let asked { return asked }
    if let given = environment["DOSSIER_INDEX"], !given.isEmpty { return given }
    if isMaking || holdsIndex("Index") { return "Index" }
    return "\(dataFolder(environment))/dossier/default"
  }

  /// XDG Base Directory Specification: `$XDG_DATA_HOME`, else `~/.local/share`.
  private static func dataFolder(_ environment: [String: String]) -> String {
    if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") { return data }
    return "\(environment["HOME"] ?? "")/.local/share"
  }
}
