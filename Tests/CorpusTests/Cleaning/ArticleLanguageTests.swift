import Testing

@testable import Corpus

@Suite struct `The language of an article` {
  private func language(_ text: String, title: String = "", declared: String? = nil) -> String {
    var article = Article(title: title, text: text)
    article.declaredLanguage = declared
    return Cleaner().clean(article).language
  }

  @Test(arguments: [
    ("en", "The Commission has opened a procedure against the company and looks at the rules."),
    ("fr", "La Commission a ouvert une procédure contre l'entreprise et examine les règles."),
    ("de", "Die Kommission hat ein Verfahren gegen das Unternehmen eröffnet und prüft die Regeln."),
    ("es", "La Comisión ha abierto un procedimiento contra la empresa y examina las normas."),
    ("it", "La Commissione ha aperto un procedimento contro l'azienda e ne esamina le regole."),
    ("nl", "De Commissie heeft een procedure tegen het bedrijf geopend en bekijkt de regels."),
    ("pt", "A Comissão abriu um procedimento contra a empresa e está a analisar as regras."),
    ("pl", "Komisja wszczęła postępowanie przeciwko spółce i sprawdza obowiązujące przepisy."),
  ])
  func `is told from the text, not from what is said of it`(code: String, text: String) {
    #expect(language(text, declared: "sv") == code)
  }

  @Test(arguments: [
    ("en", "The new law will protect the children"), ("fr", "La nouvelle loi protège les enfants"),
    ("de", "Das neue Gesetz schützt die Kinder jetzt"),
    ("es", "La nueva ley protege a los niños ahora"),
    ("it", "La nuova legge protegge i bambini oggi"),
    ("nl", "De nieuwe wet beschermt de kinderen nu"),
    ("pt", "A nova lei não protege as crianças agora"),
    ("pl", "Nowa ustawa chroni dzieci przed reklamą"),
  ])
  func `is told from some words`(code: String, text: String) {
    #expect(language(text) == code)
  }

  @Test func `is the text's under a title in another language`() {
    let text = "The Commission has opened a procedure against the company and looks at the rules."
    #expect(language(text, title: "Die Kommission prüft die Regeln des Unternehmens") == "en")
  }

  @Test func `is the title's where the text is too short`() {
    let title = "Die Kommission prüft die Regeln des Unternehmens"
    #expect(language("OK.", title: title, declared: "en") == "de")
  }

  @Test(arguments: [
    ("fr", "fr"), ("en-US", "en"), ("pt_BR", "pt"), ("English", "und"), ("", "und"),
  ])
  func `is the declared one only where nothing else tells`(declared: String, code: String) {
    #expect(language("OK", declared: declared) == code)
    #expect(language("Die Kommission hat ein Verfahren eröffnet.", declared: declared) == "de")
  }

  @Test func `is that of most of a long text`() {
    let head = "Skip to the content of this page and read what we have for you. "
    let text = "Die Kommission hat ein Verfahren gegen das Unternehmen eröffnet. "
    #expect(language(head + String(repeating: text, count: 400)) == "de")
  }
}
