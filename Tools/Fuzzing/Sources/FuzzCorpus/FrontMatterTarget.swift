import FuzzDriver

@testable import Corpus

/// What any text must survive whose first lines may be fields: they are set off from its end, or
/// they are not.
enum FrontMatterTarget {
  static func check(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let (matter, rest) = FrontMatter.split(text) else { return }
    promise(rest.utf8.count < text.utf8.count, "nothing was set off")
    promise(text.utf8.suffix(rest.utf8.count).elementsEqual(rest.utf8), "the rest is no end of it")
    for member in matter.members { _ = member.value.text }
    let rules = FieldRules(dates: DateReader(today: ReaderTarget.today), map: .usual)
    _ = matter.hasTitle(rules)
    var fields = ArticleFields(matter.members, rules)
    if let date = fields.article(text: rest).date { DatePromises.check(date) }
  }
}
