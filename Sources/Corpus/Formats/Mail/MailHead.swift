/// Tells a message by its first lines, for the files of mail folders have no ending: those of a Maildir,
/// of MH and of news servers.
enum MailHead {
  /// Whether a text in lower case begins with the header of a message (RFC 5322, section 3.6): a
  /// field that begins messages, and one that nothing but a message has.
  static func isMessage(_ head: String) -> Bool {
    let lines = head.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard let first = lines.first, firstFields.contains(where: first.hasPrefix) else {
      return false
    }
    return lines.prefix { !$0.isEmpty }.contains { line in
      ["message-id:", "mime-version:", "received:", "return-path:"].contains(where: line.hasPrefix)
    }
  }

  private static let firstFields = [
    "return-path:", "received:", "delivered-to:", "message-id:", "mime-version:", "x-", "from:",
    "to:", "date:", "subject:", "reply-to:", "dkim-signature:", "arc-seal:",
    "authentication-results:",
  ]
}
