/// Words about people. Folded.
enum PersonWords {
  /// Before a name, with a capital or a stop, never part of it.
  static let titles = """
    mr mrs ms miss mx dr prof sir dame lord lady baroness baron madame madam mme mlle monsieur m
    messrs herr frau hon honourable honorable rev reverend father sister brother pope saint king
    queen prince princess sen sens rep reps gov lt col gen capt sgt maj adm maitre me
    """

  /// What a person is; the name follows, or an apposition says it.
  static let offices = """
    senator senators representative congressman congresswoman assemblyman assemblywoman
    assemblymember councilman councilwoman councillor lawmaker legislator mep mp msp td deputy
    delegate governor mayor president premier chancellor minister secretary undersecretary
    commissioner ombudsman ombudswoman supervisor judge justice magistrate attorney
    prosecutor solicitor barrister lawyer counsel ambassador envoy diplomat negotiator rapporteur
    chair chairman chairwoman chairperson chairs whip speaker leader spokesman spokeswoman spokesperson
    professor lecturer scholar scientist historian economist sociologist psychologist psychiatrist
    philosopher physicist mathematician academic dean rector researcher activist campaigner
    whistleblower author writer journalist reporter editor columnist correspondent blogger
    podcaster presenter broadcaster actor actress singer musician rapper comedian artist filmmaker
    photographer novelist playwright entrepreneur billionaire investor businessman businesswoman
    general admiral colonel captain sergeant detective sheriff constable officer lieutenant
    plaintiff defendant candidate president-elect nominee politician statesman hacker programmer
    developer engineer designer consultant advisor adviser aide expert specialist technologist
    evangelist nurse doctor surgeon physician teacher pastor bishop archbishop cardinal rabbi imam
    footballer athlete coach gamer streamer youtuber influencer
    depute deputee senateur senatrice ministre commissaire maire prefet procureur procureure juge
    avocat avocate magistrat rapporteure professeur professeure chercheur chercheuse journaliste
    porte-parole porteparole presidente ancien ancienne economiste sociologue historien historienne
    abgeordneter abgeordnete abgeordneten minister ministerin bundesminister bundesministerin
    digitalminister digitalministerin justizminister justizministerin innenminister innenministerin
    kommissar kommissarin kanzler kanzlerin bundeskanzler bundeskanzlerin prasident prasidentin
    burgermeister burgermeisterin rechtsanwalt rechtsanwaltin anwalt anwaltin richter richterin
    staatssekretar staatssekretarin professorin forscher forscherin wissenschaftler
    wissenschaftlerin experte expertin autor autorin politiker politikerin landesbeauftragte
    datenschutzbeauftragte datenschutzbeauftragter datenschutzbeauftragten berichterstatter
    """

  /// An office in an organisation.
  static let posts = """
    ceo cto cfo coo cio ciso cmo cso cpo chief founder founders cofounder co-founder executive
    executives exec boss director directors manager head vp vice analyst analysts strategist partner
    associate fellow principal trustee owner entrepreneur-in-residence spokesman spokeswoman
    spokesperson spokespeople spokespersons researcher engineer lawyer attorney counsel economist
    professor scientist editor
    pdg dg fondateur fondatrice cofondateur cofondatrice directeur directrice dirigeant
    porte-parole responsable delegue deleguee secretaire
    grunder grunderin geschaftsfuhrer geschaftsfuhrerin vorstand vorstandsmitglied vorstandschef
    chef chefin sprecher sprecherin pressesprecher pressesprecherin leiter leiterin direktor
    direktorin vorsitzender vorsitzende analyst
    """

  static let saying = """
    said says say told tells wrote writes warned warns added adds argued argues explained explains
    claimed claims noted notes stated stressed stresses insisted insists tweeted testified
    commented asked replied responded declared admitted acknowledged believes thinks recalled
    recalls conceded cautioned posted predicted predicts quipped urged concluded emphasized
    emphasised suggested observed
    declare explique estime affirme ajoute assure indique precise souligne rappelle regrette
    dementi reconnu defendu promis repondu soutenu averti prevenu plaide salue
    confie annonce deplore denonce considere juge insiste confirme resume soutient ecrit dit
    sagte sagt erklarte erklart betonte betont warnte warnt kritisierte kritisiert schrieb schreibt
    meinte meint forderte fordert mahnte teilte lobte begrusste
    """

  /// Groups of people.
  static let groups = """
    democrat democrats democratic republican republicans conservative conservatives liberal liberals
    labour tory tories green greens socialist socialists communist communists libertarian
    independent progressive progressives bipartisan christian christians muslim muslims jewish jews
    catholic catholics protestant hindu buddhist asian asians african africans latino latinos
    hispanic black white indigenous native arab arabs european europeans american americans western
    eastern northern southern british french german chinese russian indian japanese korean
    nazi nazis gop maga
    """

  /// What names end with, or hold, that are no persons.
  static let things = """
    street avenue road boulevard square lane drive park hall tower towers building bridge river lake
    mountain mount island islands bay beach valley hills hill city county town village state states
    province district region coast ocean sea gulf airport station port
    award awards prize medal cup trophy championship olympics game games show film movie series
    book song album report paper study survey index review letter statement declaration
    agreement accord treaty protocol framework strategy plan programme program initiative project
    campaign roadmap blueprint manifesto roundtable
    times post journal news herald tribune gazette telegraph magazine weekly daily press radio tv
    television channel podcast newsletter blog wire today
    day week month year night morning evening century era age war wars revolution crisis pandemic
    election elections referendum amendment article section chapter title annex recital part page
    figure table version edition volume option appendix schedule clause paragraph
    internet web cloud ai api gpu cpu model models system systems software hardware phone phones
    tablet laptop computer computers server data platform network app apps chatbot robot drone
    intelligence machine learning language algorithm algorithms code technology tech digital cyber
    online mobile smart open big new old great little north south east west central upper lower
    high first second third world global international human rights public private social
    economy market markets house fund funds trust act bill law policy rules rule
    pro plus max ultra mini air studio store shop home office suite
    black friday monday
    prime attorney staff exclusive breaking live photo photos image images video getty credit
    copyright reserved related read share follow newsletter advertisement sponsored
    special general commentary officer officers barriers alert hunter tier issuer corporate
    names right bullish
    """
}
