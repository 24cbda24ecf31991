/// Words about companies, products and events. Folded.
enum CompanyWords {
  /// What names of companies end with.
  static let endings = """
    labs technologies capital ventures partners holdings holding group industries enterprises
    solutions systems networks communications pharmaceuticals pharma therapeutics biosciences
    semiconductor semiconductors electronics motors airlines airways energy software robotics
    interactive entertainment studios pictures records publishing securities investments advisors
    advisers consulting logistics telecom telecommunications mobile wireless media bank insurance
    foods brands stores brothers associates analytics dynamics aerospace biotech bio health
    """

  /// Behind the name of a company or an association: from the list of types of organisations of
  /// OpenSanctions' rigour (`resources/names/org_types.yml`, MIT), the forms of the countries whose
  /// languages are read, without those that are words or names.
  static let legalForms = """
    inc incorporated co ltd limited llc llp lllp lp plc corp corporation pllc pty
    gmbh ggmbh ag kg kgaa ohg ev eg ug mbh partg
    sa sas sarl sasu eurl snc sca scs scop scic
    spa srl sapa bv nv vof cv ab aps oy oyj asa hf doo
    """

  /// What an organisation is.
  static let organisations = """
    company companies startup startups start-up firm firms maker makers manufacturer chipmaker
    carmaker automaker giant giants conglomerate corporation subsidiary unicorn operator provider
    supplier vendor retailer publisher broadcaster carrier utility lender insurer bank brokerage
    consultancy agency nonprofit nonprofits non-profit not-for-profit charity ngo ngos
    thinktank think-tank tank group groups organisation organization organisations organizations
    association federation alliance coalition collective union foundation institute
    watchdog laboratory developer studio label outlet newspaper website
    contractor incubator accelerator fund exchange marketplace
    institut collectif agence laboratoire
    entreprise societe startup jeune-pousse association ong filiale cabinet editeur operateur groupe
    geant fabricant fondation organisme
    unternehmen firma konzern hersteller anbieter verein organisation verband stiftung tochter
    tochterfirma betreiber agentur denkfabrik netzbetreiber
    """

  /// What a product is.
  static let products = """
    app apps chatbot chatbots platform assistant browser tool software service services device console
    smartphone phone tablet headset processor chip model models game videogame website site
    operating malware spyware ransomware virus botnet wallet cryptocurrency token stablecoin
    encyclopedia newsletter podcast dataset supercomputer satellite robot drone
    application logiciel plateforme outil service jeu navigateur
    anwendung plattform dienst werkzeug betriebssystem messenger
    """

  static let events = """
    summit conference congress symposium hackathon expo festival fair olympics games forum sommet
    konferenz gipfel messe
    """

  /// What companies do.
  static let dealing = """
    announced announces acquired acquires launched launches unveiled unveils released releases raised
    raises sued sues filed sells sold bought buys offers offered operates owns partnered hired
    invested plans rolled introduced introduces reported posted published develops developed makes
    runs employs provides agreed settled merged appealed denied declined
    """

  /// `CEO of X`, `the CEO of X`: posts whose holder runs an organisation that `of` names.
  static let headsOf = """
    ceo cto cfo coo cio founder founders cofounder co-founder owner chief executive pdg fondateur
    fondatrice cofondateur geschaftsfuhrer geschaftsfuhrerin grunder grunderin
    """

  /// The same before `de`, which the head of a country or a ministry has before an article.
  static let frenchHeadsOf = """
    president presidente directeur directrice patron patronne dirigeant dirigeante pdg dg
    """

  /// `X CEO`, `X's shares`: what only an organisation has.
  static let possessions = """
    ceo cto cfo coo cio ciso founder founders co-founder cofounder spokesman spokeswoman spokesperson
    spokespeople analyst executive executives exec execs boss employees headquarters staffers
    """

  /// Short forms that name no organisation.
  static let acronyms = """
    saas api apis llm esg kpi crm erp pc pr seo sme smes b2b b2c iot nft nfts vpn kyc aml ipo etf
    eps roi usd eur gbp gdp dao defi fintech regtech edtech adtech proptech insurtech gmv agi genai
    faq url html pdf usb sim gps qr id ids ip isp isps ott vr ar xr csam csr ngo ngos rss sdk ui ux
    smb smbs csv ram devops devsecops paas iaas dbaas gdpr pci pii eaa nda ndas sec fud ui
    dtc pos rfid lgbt lgbtq covid dna hiv tba tbd vat hq hr it ev evs suv pe vc lng co2 rd
    """
}
