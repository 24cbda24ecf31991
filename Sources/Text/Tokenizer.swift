/// The one tokenizer of the project: what it calls a word is what the index, the entity matcher and
/// the query parser call a word.
///
/// A word is the longest run of letters, marks and digits, with these exceptions:
/// - `'s` at the end of a word is dropped: `EU's` is `eu`;
/// - a French or Italian elision ends its own word: `l'Union` is `l`, `union`; any other apostrophe
///   between letters stays: `o'reilly`. All of `'`, `’`, `‘`, `ʼ`, `` ` ``, `´` are apostrophes;
/// - two or more single letters with dots are one word: `U.S.` is `us`;
/// - `&` between letters joins, and so do `.` and `,` between digits: `at&t`, `1.5`, `1,000`;
/// - Han, Hiragana, Katakana and Thai have no spaces: each character is a word;
/// - a soft hyphen and the joiners of no width are left out of the word.
package enum Tokenizer {
  /// The words of `text` in order; their spans are byte offsets into it. Linear in the text.
  package static func tokens(in text: String) -> [Token] {
    var scanner = TokenScanner(text)
    var tokens: [Token] = []
    tokens.reserveCapacity(text.utf8.count / 6 + 1)
    while let token = scanner.next() { tokens.append(token) }
    return tokens
  }
}
