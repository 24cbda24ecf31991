/// Words about laws and public bodies. Folded.
enum BodyWords {
  /// What laws are in English, the last word of their names.
  static let laws = "act bill directive regulation code ordinance decree statute"

  /// Beside the numbers of laws and between the parties of cases.
  static let triggers = """
    regulation directive decision reglement verordnung richtlinie loi bill public executive
    proposition hr s sb ab hb c t v vs contre gegen
    """

  /// Of names of bodies in English the last word, or the first before `of` or `for`; in French and
  /// German the first.
  static let bodies = """
    academy agency alliance association authority bundestag bureau coalition collective commission
    confederation consortium federation foundation fund inspectorate institute institution laboratory
    league ministry observatory ombudsman parliament society syndicate taskforce tribunal trust
    university college polytechnic hospital museum church parliament directorate secretariat
    observatoire agence academie autorite bundesamt bundesministerium fondation ministere
    universite institut tribunal federation confederation syndicat ecole
    bundesagentur bundesanstalt bundesbeauftragte bundesnetzagentur bundesverband landesmedienanstalt
    ministerium universitat hochschule stiftung verband gesellschaft verbraucherzentrale
    oberlandesgericht landgericht amtsgericht verwaltungsgericht oberverwaltungsgericht
    staatsanwaltschaft generalstaatsanwaltschaft staatskanzlei landesamt landesbeauftragte
    landeszentrale technische
    """

  /// Bodies of which every organisation has some, and what is often no body at all.
  static let vague = """
    assembly bank board cabinet center centre chamber club commissioner committee company council
    court department division forum government group guild house lab network office panel party
    police service services subcommittee team union
    unit working bar library
    banque centre chambre comite commission conseil cour direction office parti
    amt behorde gericht kammer rat
    """

  /// What bodies and laws are for.
  static let topics = """
    access accountability affairs aging agriculture air antitrust appeals artificial arts audiovisual
    auditors aviation banking broadcasting business child children civil climate commerce
    communication communications competition computer consumer consumers content control copyright
    corporations crime criminal culture cyber cybersecurity data defence defense development digital
    democracy disclosure drug ecology economic economics economy education elections electronic electronics
    employment energy enforcement engineering enterprise environment environmental equality ethics
    exchange export family finance financial fisheries food foreign freedom freedoms gambling
    gaming health healthcare home homeland housing human humanities immigration industries industry
    information infrastructure innovation insurance integrity intellectual intelligence internal
    international internet investment investments investor judicial justice justices juvenile
    labor labour law learning legal legislative liberties management manufacturers market markets
    marketing media medicine medicines mental mobile music navigation news online open oversight
    patent payments peace pensions personal pharmaceutical planning policy political postal press
    privacy procurement product production productivity property prosecution protection public
    publishers publishing radio railway records regulation regulatory relations research resources
    responsible retail revenue rights rules safety science sciences securities security
    services social software space speech sport sports standards statistics strategic studies
    superannuation supervision supervisory surveillance sustainability systems tax taxation
    technological technologies technology telecom telecommunication telecommunications
    telecoms television terrorism tourism trade trademark training transparency transport
    transportation treasury trust veterans water welfare wireless women work workers youth
    customs command resource reporting treasurers shareholder shareholders investor accounting
    auditing audit implementation monitoring oversight coordination cooperation certification
    test testing cloud operations operation quality inspection migration refugees asylum border
    borders maritime nuclear police prison mining forestry fishing trading exports imports
    advertising advertisers app game games network networks platform platforms ai ict
    concurrence culture numerique sante justice interieur economie defense donnees consommation
    regulation recherche education travail
    wirtschaft digitales klimaschutz verkehr inneres justiz verbraucherschutz sicherheit
    informationstechnik datenschutz informationsfreiheit forschung bildung finanzen gesundheit
    verfassungsschutz kartellrecht arbeit soziales kultur medien energie umwelt landwirtschaft
    justizwesen verteidigung wissenschaft
    """

  /// What bodies are called besides.
  static let ranks = """
    national federal central supreme high higher district circuit royal general joint select
    standing advisory independent european international global world state local regional municipal
    permanent special interim constitutional administrative executive american british
    upper lower superior superieure nationale federale europaische europaischer technische
    new united advanced annual
    """

  /// What names of bodies end with in German.
  static let germanEndings = [
    "bundesamt", "ministerium", "behorde", "anstalt", "agentur", "verband", "stiftung", "institut",
    "zentrale", "gericht", "gerichtshof", "anwaltschaft", "beauftragte", "beauftragter",
    "beauftragten", "hochschule",
  ]

  /// What names of laws end with in German, each with its form in the genitive.
  static let germanLaws = [
    ("gesetz", "gesetzes"), ("verordnung", "verordnung"), ("richtlinie", "richtlinie"),
    ("gesetzbuch", "gesetzbuches"), ("gesetzbuch", "gesetzbuchs"),
    ("staatsvertrag", "staatsvertrags"),
    ("staatsvertrag", "staatsvertrages"),
  ]
}
