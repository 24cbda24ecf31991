/// A PDF of pages of lines in one column (ISO 32000-1, section 7.5).
package enum PDFBytes {
  /// - Parameter facts: of the information dictionary: `Title`, `Author`, `CreationDate`, `Creator`.
  package static func pdf(pages: [[String]], facts: [String: String]) -> [UInt8] {
    let kids = pages.indices.map { "\(5 + 2 * $0) 0 R" }.joined(separator: " ")
    let entries = facts.sorted { $0.key < $1.key }.map { "/\($0.key) (\(escaped($0.value)))" }
    var objects = [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
      "<< \(entries.joined(separator: " ")) >>",
    ]
    for (number, lines) in pages.enumerated() {
      objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents \(6 + 2 * number) 0 R"
          + " /Resources << /Font << /F1 3 0 R >> >> >>")
      // An empty line leaves more room than pdftotext takes for the next line of a paragraph.
      let shown = lines.map { $0.isEmpty ? "T*" : "(\(escaped($0))) '" }.joined(separator: "\n")
      let stream = "BT /F1 11 Tf 14 TL 72 760 Td\n\(shown)\nET"
      objects.append("<< /Length \(stream.utf8.count) >>\nstream\n\(stream)\nendstream")
    }
    return file(objects)
  }

  private static func file(_ objects: [String]) -> [UInt8] {
    var text = "%PDF-1.4\n"
    var table = "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for (number, object) in objects.enumerated() {
      let digits = String(text.utf8.count)
      table += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
      text += "\(number + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = text.utf8.count
    let trailer = "trailer << /Size \(objects.count + 1) /Root 1 0 R /Info 4 0 R >>"
    return Array("\(text)\(table)\(trailer)\nstartxref\n\(start)\n%%EOF\n".utf8)
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { $0 += "()\\".contains($1) ? "\\\($1)" : String($1) }
  }
}
