import Identifiers
import Testing
import Text

@testable import Entities

/// Names that mean different things in different articles, decided with the built-in catalogue.
struct `An ambiguous name` {
  /// Which entities of the catalogue the mentions with this surface name.
  private func meaning(of surface: String, in text: String, _ language: String) throws -> String {
    let entities = try BuiltIn.recognizer.get().entities(
      title: TokenizedText(""), body: TokenizedText(Fold.composed(text)), language: language)
    let catalogue = try BuiltIn.catalogue.get()
    return entities.filter { entity in
      catalogue[entity.id] != nil && entity.mentions.contains { $0.surface == surface }
    }.map(\.id.text).sorted().joined(separator: " ")
  }

  @Test(arguments: [
    ("CPPA", "The California Privacy Protection Agency (CPPA) met. The CPPA voted.", "org/cppa"),
    (
      "CPPA",
      "Canada's minister tabled the Consumer Privacy Protection Act (CPPA). The CPPA would"
        + " replace older rules in Canada.", ""
    ),
    ("CCPA", "The California Consumer Privacy Act (CCPA) binds firms.", "law/ccpa"),
    (
      "CCPA", "The Central Consumer Protection Authority (CCPA) of India fined Ola.",
      "org/ccpa-india"
    ),
    (
      "EC", "Brussels: the European Commission (EC) said. The EC will act.",
      "org/european-commission"
    ),
    (
      "EC", "The EU sent observers. The Electoral Commission (EC) of Ghana said; the EC counts.", ""
    ),
    ("DPC", "Ireland: the DPC fined TikTok.", "org/data-protection-commission-ireland"),
    ("DPC", "Ghana's Data Protection Commission (DPC) spoke in Ireland. The DPC said.", ""),
    (
      "CMA", "Britain's Competition and Markets Authority (CMA) cleared it.",
      "org/competition-and-markets-authority"
    ),
    ("CMA", "The Country Music Association (CMA) gave awards. The CMA said so.", ""),
    ("CMA", "The Capital Markets Authority (CMA) of Kenya said. The CMA acts.", ""),
    ("AP", "NEW YORK (AP). The Associated Press reported; AP has more.", "org/associated-press"),
    (
      "AP", "The Dutch data protection authority, the AP, fined Clearview.",
      "org/autoriteit-persoonsgegevens"
    ),
    ("ICO", "Britain's ICO fined it.", "org/information-commissioners-office"),
    ("ICO", "It raised money by an initial coin offering (ICO). The ICO failed.", ""),
    (
      "EDPS", "The European Data Protection Supervisor (EDPS) said.",
      "org/european-data-protection-supervisor"
    ),
    ("EDPS", "The Electronic Data Processing Service (EDPS) sells tapes. EDPS grew.", ""),
    (
      "EPA", "The US Environmental Protection Agency (EPA) acted.",
      "org/environmental-protection-agency"
    ),
    (
      "EPA",
      "The Economic Partnership Agreement (EPA) between the US and Kenya. The EPA lowers tariffs.",
      ""
    ),
    ("DPA", "They signed a data processing agreement (DPA).", ""),
    ("AG", "Volkswagen AG said; SAP AG too.", ""), ("AG", "The attorney general (AG) spoke.", ""),
    ("SA", "Telefónica SA grew.", ""),
  ])
  func `in capitals is what the article defines`(
    surface: String, text: String, id: String
  ) throws {
    #expect(try meaning(of: surface, in: text, "en") == id)
  }

  @Test(arguments: [
    (
      "Council", "The EU agreed. The Council of the EU voted, and the Council published it.",
      "org/council-of-the-european-union"
    ),
    (
      "Council", "The Council of Europe met. The Council adopted a treaty, and the EU signed.",
      "org/council-of-europe"
    ),
    (
      "Council", "Leaders came to the European Council. The Council asked the EU to act.",
      "org/european-council"
    ),
    ("Council", "Leeds City Council built homes. The Council said so.", ""),
    ("Commission", "The EU has rules. The Commission wrote to Meta.", "org/european-commission"),
    (
      "Commission", "The Federal Trade Commission sued. The Commission won.",
      "org/federal-trade-commission"
    ),
    (
      "Commission", "The Federal Communications Commission sued. The Commission won.",
      "org/federal-communications-commission"
    ),
    ("Commission", "The African Union met. The Commission won.", ""),
    (
      "Parliament", "The European Parliament voted. Parliament wants more.",
      "org/european-parliament"
    ),
    (
      "Parliament",
      "The UK government asked Westminster. The Online Safety Act passed in Parliament.",
      "org/uk-parliament"
    ),
    ("Parliament", "Kenya has a bill. In Parliament, it was read.", ""),
    ("Congress", "The president asked Congress for money.", "org/us-congress"),
    (
      "Congress",
      "The Indian National Congress lost. Rahul Gandhi of the Congress said so in Delhi.",
      "org/indian-national-congress"
    ),
    ("Congress", "Deputies of Peru met. The Congress of Peru voted.", ""),
    ("Senate", "US lawmakers met in Congress. The Senate passed it.", "org/us-senate"),
    ("French Senate", "The French government fell. The French Senate voted.", "org/senat-france"),
    ("House", "In the US Congress, the House passed it.", "org/us-house"),
    ("House", "Her House in Leeds was sold.", ""),
    ("Commons", "The UK's House of Commons met. The Commons voted.", "org/house-of-commons"),
    ("Commons", "Creative Commons licences are used in the UK.", ""),
    ("Data Protection Commission", "The Data Protection Commission of Ghana met.", ""),
    (
      "Data Protection Commission", "The Data Protection Commission of Ireland met.",
      "org/data-protection-commission-ireland"
    ),
    ("Supreme Court", "The Supreme Court of Kenya met in the US.", ""),
  ])
  func `of a body is whose the article is about`(surface: String, text: String, id: String) throws {
    #expect(try meaning(of: surface, in: text, "en") == id)
  }

  @Test(arguments: [
    (
      "Georgia", "Protests in Tbilisi. Georgia passed the law, and the US objected.",
      "place/georgia"
    ),
    ("Georgia", "A law of Georgia, Moldova and Ukraine.", "place/georgia"),
    ("Georgia", "A plant in Atlanta, Georgia, opened.", "place/georgia-us"),
    ("Georgia", "Texas, Georgia and Florida sued.", "place/georgia-us"),
    ("Georgia", "Georgia Harper met him in Atlanta.", ""),
    ("Washington", "Brussels and Washington agreed.", "place/washington-dc"),
    ("Washington", "In Seattle, Washington, Amazon grew.", "place/washington-state"),
    ("Washington", "Washington state has a law. Washington acts.", "place/washington-state"),
    ("Washington", "He read of George Washington there. Washington said so.", ""),
    ("Jordan", "Jordanian ministers met in Amman. Jordan agreed.", "place/jordan"),
    ("Jordan", "Israel, Jordan and Egypt met.", "place/jordan"),
    ("Jordan", "Congressman Jim Jordan wrote. Jordan asked Meta.", "person/jim-jordan"),
    ("Jordan", "He saw Michael Jordan. Jordan played in Amman.", ""),
    ("Amazon", "Amazon sells books.", "org/amazon"),
    (
      "Amazon", "Fires in the Amazon rainforest. The Amazon burns in Brazil.",
      "place/amazon-rainforest"
    ),
    ("Paris", "It met in Paris.", "place/paris"), ("Paris", "It met Paris Hilton.", ""),
  ])
  func `of a place is told by what is beside it`(surface: String, text: String, id: String) throws {
    #expect(try meaning(of: surface, in: text, "en") == id)
  }

  @Test(arguments: [
    ("Meta", "In May, Meta said so.", "org/meta"),
    ("Meta", "Meta tags matter; a meta tag is short.", ""),
    ("Signal", "The messaging app Signal grew. He left Signal.", "product/signal"),
    ("Signal", "Signal strength is low where the signal is blocked.", ""),
    ("Threads", "Meta opened Threads to all.", "product/threads"),
    ("Threads", "Meta listened. Threads of the talks were lost, and threads matter.", ""),
    ("Orb", "Tools for Humanity built the Orb.", "product/orb"),
    ("Orb", "The Orb of the king.", ""),
    ("Teams", "Microsoft sells Teams.", "product/microsoft-teams"),
    ("Teams", "Microsoft hired. Teams of engineers came.", ""),
    ("Office", "Microsoft sells Office and Windows.", "product/microsoft-office"),
    ("Office", "Microsoft wrote. The Office of Science answered.", ""),
    ("X", "Elon Musk bought Twitter. He left X.", "product/x"),
    ("X", "Elon Musk read of Malcolm X and Twitter.", ""), ("X", "Twitter users had an X-ray.", ""),
    ("Apple", "In May, Apple said so.", "org/apple"),
    ("Apple", "Apple pie is best when an apple is fresh.", ""),
    ("Mistral", "France's Mistral AI said. Mistral grew.", "org/mistral-ai"),
    ("Mistral", "Mistral Large is a model; users like Mistral.", "org/mistral-ai"),
    ("Mistral", "In France, the Mistral blew.", ""),
    ("Claude", "Anthropic opened Claude to all.", "product/claude"),
    ("Claude", "Claude Malhuret and Jean-Claude Juncker spoke to Anthropic.", ""),
    ("Gemini", "Google showed Gemini.", "product/gemini"),
    (
      "Gemini", "The exchange Gemini Trust of the Winklevoss twins. Gemini was fined.",
      "org/gemini-exchange"
    ),
    ("Llama", "Meta gave Llama away.", "product/llama"),
    ("Llama", "Llama wool: a llama has it.", ""),
    ("Oracle", "In May, Oracle said so.", "org/oracle"),
    ("Oracle", "Buffett, the Oracle of Omaha.", ""),
    ("Italy's Garante", "Italy's Garante fined Replika.", "org/garante-privacy"),
    ("Garante", "In Italy, the Garante fined Replika.", "org/garante-privacy"),
    ("Garante", "Maria Garante sang in Italy.", ""),
  ])
  func `that is a word too is told by its use`(surface: String, text: String, id: String) throws {
    #expect(try meaning(of: surface, in: text, "en") == id)
  }

  @Test(arguments: [
    (
      "CEPD", "Le Comité européen de la protection des données (CEPD) a dit. Le CEPD agit.",
      "org/european-data-protection-board"
    ),
    (
      "CEPD", "Le Contrôleur européen de la protection des données (CEPD) a dit. Le CEPD agit.",
      "org/european-data-protection-supervisor"
    ),
    ("APD", "En Belgique, l’APD a infligé une amende.", "org/belgian-data-protection-authority"),
    ("APD", "L’aide publique au développement (APD) baisse en Belgique. L’APD baisse.", ""),
    (
      "Parlement", "Le Parlement européen a voté. Le Parlement veut plus.",
      "org/european-parliament"
    ),
  ])
  func `in French is decided alike`(surface: String, text: String, id: String) throws {
    #expect(try meaning(of: surface, in: text, "fr") == id)
  }
}
