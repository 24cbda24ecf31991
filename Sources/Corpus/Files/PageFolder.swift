/// The folder in which a browser keeps the parts of a page that it saved: `Page_files` beside
/// `Page.html`.
enum PageFolder {
  /// The page whose parts a folder holds; nil for any other folder.
  ///
  /// - Parameter names: what stands beside the folder.
  static func page(of name: String, among names: Set<String>) -> String? {
    for ending in endings where name.hasSuffix(ending) {
      let stem = name.dropLast(ending.count)
      guard !stem.isEmpty else { continue }
      for page in [".html", ".htm", ".xhtml"] where names.contains(stem + page) {
        return stem + page
      }
    }
    return nil
  }

  /// What browsers and Windows put behind the page's name, language by language (Microsoft, "Manage
  /// the Connected Files feature").
  private static let endings = [
    "_files", ".files", "-Dateien", "_fichiers", "_archivos", "_bestanden", "_file", "-filer",
    "_tiedostot", "_pliki", "_soubory", "_elemei", "_ficheiros", "_arquivos", "_dosyalar",
    "_datoteke", "_fitxers", "_failid", "_fails", "_bylos", "_fajlovi", "_fitxategiak",
  ]
}
