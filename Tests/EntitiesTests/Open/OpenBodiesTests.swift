import Testing

@testable import Entities

struct `Open recognition of organisations` {
  private func found(_ body: String, language: String = "en") throws -> String {
    try `Open recognition`.found(body, language: language).joined(separator: " ")
  }

  @Test(arguments: [
    ("a study by the Ada Quux Institute today", "org/ada-quux-institute:Ada Quux Institute×1"),
    (
      "The Ministry of Science, Innovation and Technology said so.",
      "org/ministry-of-science-innovation-and-technology:"
        + "Ministry of Science, Innovation and Technology×1"
    ),
    (
      "the Quuxland Competition and Consumer Commission (QCCC) met. The QCCC said so.",
      "org/quuxland-competition-and-consumer-commission:"
        + "Quuxland Competition and Consumer Commission×3"
    ),
    ("they asked a Data Protection Authority and the Supreme Court", ""),
    ("the Board and the Commission of the company", ""),
    ("Board members met the Quux Foundation President.", "org/quux-foundation:Quux Foundation×1"),
  ])
  func `finds bodies by their words`(text: String, names: String) throws {
    #expect(try found(text) == names)
  }

  @Test(arguments: [
    ("they sued Quux Inc. and won", "org/quux:Quux×1"),
    ("they sued Quux Baz, Inc. and won", "org/quux-baz:Quux Baz×1"),
    ("the startup Quuxly grew. Later Quuxly fell.", "org/quuxly:Quuxly×2"),
    ("then Quuxly, a Berlin-based startup, grew", "org/quuxly:Quuxly×1"),
    ("a partner at Quux & Baz said no", "org/quux-baz:Quux & Baz×1"),
    ("the CEO of Quuxly left", "org/quuxly:Quuxly×1"),
    (
      "as Quux Lansdown analyst Jane Doerful said.",
      "org/quux-lansdown:Quux Lansdown×1 person/jane-doerful:Jane Doerful×1"
    ),
    ("they bought Premium, a company of premium goods", ""),
    ("they sold LLMs, a company said", ""),
    ("phones, Quuxly, laptops, tablets", ""),
  ])
  func `finds companies by what is said of them`(text: String, names: String) throws {
    #expect(try found(text) == names)
  }

  @Test(arguments: [
    ("On Monday the Democrats met in March.", "en"),
    ("SHARE THIS STORY\nRead More About Us\nPrivacy Policy\n", "en"),
    ("How The New Startup Quuxly Changed Retail Forever\nit did", "en"),
    ("Because Of This, Some People Said No", "en"),
    ("French Officials and German Lawmakers met", "en"),
    ("Das Unternehmen Daten sagte Nein", "de"),
    ("Aujourd'hui, Les Echos, une application", "fr"),
  ])
  func `does not take other capitals for names`(text: String, language: String) throws {
    #expect(try found(text, language: language) == "")
  }

  @Test(arguments: [
    (
      "Das Bundesamt für Quux und Datenschutz warnt davor.", "de",
      "org/bundesamt-fur-quux-und-datenschutz:Bundesamt für Quux und Datenschutz×1"
    ),
    ("Die Firma klagte gegen die Quuxly GmbH dort.", "de", "org/quuxly:Quuxly×1"),
    (
      "Elle saisit l'Autorité de régulation des quux (ARQ). L'ARQ répond.", "fr",
      "org/autorite-de-regulation-des-quux:Autorité de régulation des quux×3"
    ),
    ("un rapport de l'Institut Quux hier", "fr", "org/institut-quux:Institut Quux×1"),
    (
      "« Non », a déclaré Jeanne Quux, directrice de la société.", "fr",
      "person/jeanne-quux:Jeanne Quux×1"
    ),
  ])
  func `knows the forms of French and German`(text: String, language: String, names: String)
    throws
  {
    #expect(try found(text, language: language) == names)
  }
}
