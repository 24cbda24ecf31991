import Identifiers
import Testing
import Text

@testable import Entities

/// In how many ways a text may write a name.
struct `A form of a name` {
  static let catalogue = """
    place/european-union  European Union
      alias: EU [exact]
      fr: Union européenne ; UE [exact]
      de: Europäische Union ; Europäischen Union
    place/united-states  United States
      alias: US [exact] ; USA [exact] ; U.S. [exact] ; American [exact] ; Americans [exact]
    place/germany  Germany
      alias: German ; Germans
      de: Deutschland ; deutsche
    place/france  France
    place/cote-divoire  Côte d'Ivoire
      alias: Ivory Coast
    place/sao-paulo  São Paulo
    place/st-gallen  St. Gallen
    org/european-commission  European Commission
      de: Europäische Kommission ; EU-Kommission
      fr: Commission européenne
      parent: place/european-union
    org/meta  Meta
      alias: Meta Platforms
    org/google  Google
    org/microsoft  Microsoft
    org/apple  Apple [exact]
    org/openai  OpenAI
    org/att  AT&T
    org/johnson  Johnson & Johnson
    org/oreilly  O'Reilly Media
    org/ernst  Ernst & Young
    org/eon  E.ON
    org/ftc  Federal Trade Commission
      alias: FTC [exact]
    org/nsa  National Security Agency
      alias: NSA [exact]
    org/huawei  Huawei Technologies
      alias: Huawei
    org/inria  Institut national de recherche
    product/chatgpt  ChatGPT
      parent: org/openai
    product/tiktok  TikTok
    product/x  X
      alias: Twitter
    product/iphone  iPhone [exact]
    law/ai-act  AI Act
      de: KI-Verordnung
      fr: règlement IA
    law/digital-services-act  Digital Services Act
      alias: DSA [exact]
    law/digital-markets-act  Digital Markets Act
    law/gdpr  General Data Protection Regulation
      alias: GDPR [exact] ; Regulation (EU) 2016/679
    person/donald-trump  Donald Trump
      alias: Trump
    person/ursula-von-der-leyen  Ursula von der Leyen
    person/jean-noel-barrot  Jean-Noël Barrot
    """

  private func found(_ text: String, _ language: String) throws -> String {
    let recognizer = Recognizer(try Catalogue(reading: Self.catalogue))
    let entities = recognizer.entities(
      title: TokenizedText(""), body: TokenizedText(Fold.composed(text)), language: language)
    return entities.flatMap { entity in
      entity.mentions.map { ($0.span.start, "\(entity.id.slug)=\($0.surface)") }
    }.sorted { $0.0 < $1.0 }.map(\.1).joined(separator: ", ")
  }

  @Test(arguments: [
    ("Meta's data", "meta=Meta"), ("Meta’s data", "meta=Meta"), ("Meta`s data", "meta=Meta"),
    ("Trump 's order", "donald-trump=Trump"), ("Trump ’s order", "donald-trump=Trump"),
    ("META'S DATA", "meta=META"), ("the FTC's and the EU’s", "ftc=FTC, european-union=EU"),
    ("United States' laws", "united-states=United States"),
    ("the Americans' data", "united-states=Americans"),
    ("Ursula von der Leyen's plan", "ursula-von-der-leyen=Ursula von der Leyen"),
    ("O'Reilly Media and O’Reilly Media", "oreilly=O'Reilly Media, oreilly=O’Reilly Media"),
    ("Côte d’Ivoire", "cote-divoire=Côte d’Ivoire"),
    ("Cote d'Ivoire", "cote-divoire=Cote d'Ivoire"),
  ])
  func `has apostrophes and possessives`(text: String, names: String) throws {
    #expect(try found(text, "en") == names)
  }

  @Test(arguments: [
    ("Sao Paulo, São Paulo", "sao-paulo=Sao Paulo, sao-paulo=São Paulo"),
    ("Sa\u{303}o Paulo", "sao-paulo=São Paulo"),
    ("Jean-Noel Barrot", "jean-noel-barrot=Jean-Noel Barrot"),
    ("JEAN-NOËL BARROT", "jean-noel-barrot=JEAN-NOËL BARROT"),
    ("Jean Noël Barrot", "jean-noel-barrot=Jean Noël Barrot"),
    ("the Commission europeenne", "european-commission=Commission europeenne"),
  ])
  func `has accents or none`(text: String, names: String) throws {
    #expect(try found(text, "en") == names)
  }

  @Test(arguments: [
    ("the Googles of this world", ""), ("two Metas and three Microsofts", ""),
    ("the Digital Markets Acts, the AI Acts of this world", ""),
    ("Germans and Americans", "germany=Germans, united-states=Americans"),
    ("the Trumps came", ""), ("iPhones and ChatGPTs", ""),
  ])
  func `is plural only of a people`(text: String, names: String) throws {
    #expect(try found(text, "en") == names)
  }

  @Test(arguments: [
    ("EU-US data flows", "european-union=EU, united-states=US"),
    ("EU–US, EU/US", "european-union=EU, united-states=US, european-union=EU, united-states=US"),
    ("EU‑US", "european-union=EU, united-states=US"),
    ("the AI-Act", "ai-act=AI-Act"),
    ("the Digital-Services-Act", "digital-services-act=Digital-Services-Act"),
    ("Meta-owned, US-based", "meta=Meta, united-states=US"),
    ("non-EU, ex-Google and pro-Trump", "european-union=EU, google=Google, donald-trump=Trump"),
    ("Microsoft-OpenAI pact", "microsoft=Microsoft, openai=OpenAI"),
    ("Meta/Google", "meta=Meta, google=Google"),
    ("an X-ray, a T-shirt", ""), ("X-rated", ""), ("on X, and X's", "x=X, x=X"),
    ("a meta-analysis of apple-like", ""), ("Generation-X", ""), ("X-owned", ""),
  ])
  func `is joined to others by hyphens`(text: String, names: String) throws {
    #expect(try found(text, "en") == names)
  }

  @Test(arguments: [
    ("the U.S. and the US", "united-states=U.S., united-states=US"),
    ("the E.U. said", "european-union=E.U."), ("U.S.A.", "united-states=U.S.A."),
    ("in the U. S. and the E. U.", "united-states=U. S., european-union=E. U."),
    ("the U.S.'s rule, U.S.-based", "united-states=U.S., united-states=U.S."),
    ("the F.T.C. and N.S.A.", "ftc=F.T.C., nsa=N.S.A."),
    ("General U. S. Grant came", ""), ("J. D. Vance, A. I. Smith", ""),
    ("tell us, tell eu", ""), ("the u.s. said", ""),
    ("St. Gallen, St Gallen", "st-gallen=St. Gallen, st-gallen=St Gallen"),
    ("G.D.P.R.", "gdpr=G.D.P.R."), ("E.ON", "eon=E.ON"), ("Meet U. S. Steel", ""),
    ("The U. S. Is still", "united-states=U. S."),
  ])
  func `has initials with and without stops`(text: String, names: String) throws {
    #expect(try found(text, "en") == names)
  }

  @Test(arguments: [
    ("the European\nCommission", "european-commission=European\nCommission"),
    ("the European\r\nCommission", "european-commission=European\r\nCommission"),
    ("the European  Commission", "european-commission=European  Commission"),
    ("the European\u{A0}Commission", "european-commission=European\u{A0}Commission"),
    ("the European\u{AD} Commission", "european-commission=European\u{AD} Commission"),
    ("the Euro\u{AD}pean Commission", "european-commission=Euro\u{AD}pean Commission"),
    ("the European\n\nCommission", ""), ("European. Commission", ""),
    ("Regulation (EU) 2016/679", "gdpr=Regulation (EU) 2016/679"),
    ("AT&T, Johnson & Johnson", "att=AT&T, johnson=Johnson & Johnson"),
    ("Johnson and Johnson", "johnson=Johnson and Johnson"), ("Johnson Johnson", ""),
    ("*Meta*, _Google_, “Apple”, (EU)", "meta=Meta, google=Google, apple=Apple, european-union=EU"),
    ("#Meta @Google", "meta=Meta, google=Google"),
  ])
  func `is broken over lines and set in marks`(text: String, names: String) throws {
    #expect(try found(text, "en") == names)
  }

  @Test(arguments: [
    ("Metas Konzern, Googles Suche", "meta=Metas, google=Googles"),
    ("Microsofts und OpenAIs Vertrag", "microsoft=Microsofts, openai=OpenAIs"),
    ("Deutschlands Regeln, Frankreichs", "germany=Deutschlands"),
    ("Donald Trumps Dekret", "donald-trump=Donald Trumps"),
    ("Ursula von der Leyens Plan", "ursula-von-der-leyen=Ursula von der Leyens"),
    ("TikToks Chef", "tiktok=TikToks"), ("Apples iPhone", "apple=Apples, iphone=iPhone"),
    ("die EUs", ""), ("der Meta-Konzern", "meta=Meta"),
    ("die EU-Kommission", "european-commission=EU-Kommission"),
    ("Google-Mutter und Facebook-Mutter Meta", "google=Google, meta=Meta"),
    ("die KI-Verordnung", "ai-act=KI-Verordnung"),
    ("der US-Präsident, EU-weit", "united-states=US, european-union=EU"),
    ("in der Europäischen Union", "european-union=Europäischen Union"),
  ])
  func `is German`(text: String, names: String) throws {
    #expect(try found(text, "de") == names)
  }

  @Test(arguments: [
    ("d'Apple, l'UE, qu’OpenAI", "apple=Apple, european-union=UE, openai=OpenAI"),
    ("L’Union européenne", "european-union=Union européenne"),
    ("selon l'Union Européenne", "european-union=Union Européenne"),
    ("le règlement IA, le Règlement IA", "ai-act=règlement IA, ai-act=Règlement IA"),
    ("de Meta, chez Google", "meta=Meta, google=Google"),
    ("la COMMISSION EUROPÉENNE", "european-commission=COMMISSION EUROPÉENNE"),
    ("L’Institut National de Recherche", "inria=Institut National de Recherche"),
    ("Metas Konzern", ""), ("jusqu'à Google", "google=Google"),
  ])
  func `is French`(text: String, names: String) throws {
    #expect(try found(text, "fr") == names)
  }
}
