/// Words with a capital whose meaning decides what stands beside them.
enum CapitalisedWords {
  /// What names of bodies end with in English, or begin with in French.
  static let bodies: Set<String> = [
    "agency", "airlines", "alliance", "army", "assembly", "association", "authority", "bank",
    "board", "bureau", "cabinet", "center", "centre", "chamber", "church", "club", "coalition",
    "college", "commission", "committee", "company", "congress", "corp", "corporation", "council",
    "court", "department", "exchange", "federation", "forces", "foundation", "fund", "government",
    "group", "herald", "house", "inc", "institute", "journal", "league", "ltd", "marines",
    "ministry", "movement", "museum", "navy", "network", "news", "office", "orchestra",
    "parliament", "party", "police", "post", "school", "senate", "service", "society", "symphony",
    "telegraph", "times", "tribune", "union", "university", "watch",
    "agence", "association", "autorite", "banque", "comite", "conseil", "cour", "institut",
    "ministere", "musee", "parti", "tribunal", "universite",
  ]

  /// What names of bodies end with in German, where a place follows.
  static let germanBodies = [
    "amt", "anwaltschaft", "behorde", "gericht", "gerichtshof", "hochschule", "ministerium",
    "universitat", "verband", "zentrale",
  ]

  /// What abbreviations leave out.
  static let small: Set<String> = [
    "a", "and", "for", "in", "of", "on", "the", "to", "with",
    "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "pour", "sur",
    "das", "der", "die", "fur", "und", "von", "zur", "zum",
  ]

  /// What stands before a place that something happens in.
  static let locatives: Set<String> = [
    "across", "around", "at", "from", "in", "into", "near", "outside", "to", "within",
    "a", "dans", "depuis", "en", "vers", "aus", "nach",
  ]

  /// Places that are given names too, which a surname may follow.
  static let givenNames: Set<String> = [
    "austin", "brooklyn", "chad", "charlotte", "chelsea", "claude", "dakota", "florence", "georgia",
    "israel", "jordan", "kenya", "lincoln", "madison", "montana", "paris", "phoenix", "savannah",
    "sydney", "victoria", "virginia",
  ]

  /// Places that are surnames too.
  static let surnames: Set<String> = [
    "austin", "cleveland", "dallas", "hamilton", "holland", "houston", "jackson", "jordan",
    "lincoln",
    "washington",
  ]

  /// Between a body and its place.
  static let prepositions: Set<String> = ["of", "for", "de", "du", "des", "di", "von", "zu"]
  static let articles: Set<String> = ["the", "la", "l"]

  /// What stands before a name without being part of it: titles, and what begins a sentence.
  static let beforeNames: Set<String> = titles.union([
    "after", "although", "and", "as", "at", "because", "before", "both", "but", "by", "even", "for",
    "from", "how", "if", "in", "like", "of", "on", "since", "so", "that", "the", "then", "though",
    "to", "until", "what", "when", "where", "while", "why", "with", "yet",
    "central", "east", "eastern", "greater", "mainland", "north", "northern", "south", "southern",
    "west", "western",
    "aber", "als", "auch", "der", "die", "das", "und", "wenn",
    "comme", "dans", "en", "et", "la", "le", "les", "lorsque", "mais", "pour", "quand", "selon",
  ])

  private static let titles: Set<String> = [
    "ambassador", "chancellor", "commissioner", "congressman", "congresswoman", "dr", "frau",
    "governor", "herr", "judge", "justice", "lord", "m", "madame", "mep", "minister", "mme",
    "monsieur", "mr", "mrs", "ms", "president", "prof", "professor", "rep", "representative",
    "secretary", "sen", "senator", "sir",
  ]

  /// What begins a sentence before its subject.
  static let adverbs: Set<String> = [
    "also", "earlier", "ex", "former", "here", "however", "indeed", "instead", "last", "later",
    "meanwhile", "new", "next", "nor", "now", "once", "only", "or", "our", "still", "their",
    "there",
    "this", "thus", "today", "tomorrow", "whether", "yesterday", "your",
  ]

  /// What may follow the name of a body without being part of it.
  static let offices: Set<String> = [
    "chair", "chairman", "chairwoman", "chief", "commissioner", "deputy", "director", "executive",
    "member", "members", "official", "officials", "president", "secretary", "spokesman",
    "spokesperson", "spokeswoman", "vice",
  ]

  /// What may follow the name of a company after a comma.
  static let legalForms: Set<String> = [
    "ag", "bv", "co", "corp", "gmbh", "inc", "llc", "llp", "ltd", "nv", "plc", "sa", "se", "srl",
  ]
}
