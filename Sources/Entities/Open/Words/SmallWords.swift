/// Words that are no names: they begin sentences, join other words or tell the time. Folded.
enum SmallWords {
  static let english = """
    a about above according across additionally after afterwards again against ago all almost along
    already also although always amid among an and another any anyone anything are around as aside
    at away back because been before behind being below besides between beyond both but by can
    consequently could crucially currently despite did do does doing due during each earlier either
    elsewhere even eventually ever every everyone everything except few finally first firstly
    following for former formerly fortunately from further furthermore generally given had has have
    having he hence her here hers herself him himself his how however i if importantly in indeed
    initially inside instead into ironically is it its itself just last lastly later latest less
    let like likewise many may maybe me meanwhile might more moreover most much must my
    namely near nearly neither never nevertheless next no nobody none nonetheless nor not notably
    nothing now obviously of off often on once one only onto or other others otherwise our ours out
    outside over overall own particularly per perhaps please possibly previously probably quite
    rather read really recent recently regarding regardless reportedly same second secondly see
    several shall she should similarly since so some somebody someone something sometimes soon
    still such surely than thanks that the their theirs them then there thereafter therefore these
    they third this those though three through throughout thus to today together tomorrow tonight
    too toward towards traditionally two ultimately under undoubtedly unfortunately unless unlike
    until up upon us using usually versus very via was we were what whatever when whenever where
    whereas whether which while who whom whose why will with within without worse would yes
    yesterday yet you your yours zero four five six seven eight nine ten hundreds thousands millions
    billions dozens here's it's that's there's what's let's don't
    critics experts lawmakers officials regulators users companies consumers governments
    researchers scientists supporters opponents activists advocates campaigners analysts developers
    publishers creators parents children students teachers workers people men women voters readers
    customers businesses investors politicians policymakers prosecutors authorities platforms
    citizens members proponents respondents participants employees judges journalists sources
    introducing announcing building making using getting looking working creating understanding
    meet watch listen learn subscribe follow share click download join sign find explore discover
    check view get try note update updated exclusive breaking opinion analysis
    """
  static let french = """
    a afin ainsi alors apres au aucun aucune aujourd'hui auparavant aussi autant autre autres aux
    avant avec beaucoup car ce ceci cela celle celles celui cependant certains ces cet cette ceux
    chaque chez comme comment concretement contre d dans de deja depuis derriere des desormais
    deux donc dont du elle elles en encore enfin ensuite entre et eux hier ici il ils je
    jusqu l la le les leur leurs lors lorsque lui mais malgre meme mes mieux moins mon ne ni
    non nos notamment notre nous on or ou outre par parce parfois parmi pas pendant peu plus plusieurs
    pour pourquoi pourtant pres puis puisque qu quand que quel quelle quelques qui quoi s sa sans sauf
    se selon ses seul si sinon son sous suite sur tandis tant tel telle tous tout toute toutefois
    toutes tres trois un une vers voici voila vos votre vous y
    """
  static let german = """
    aber allein allerdings alle als also am an andere andererseits auch auf aufgrund aus ausserdem
    bald bei beim beide beiden bereits bis bisher bislang da dabei dadurch dafur dagegen daher damals
    damit danach daneben dann daran darauf daraus darin darum daruber darunter das dass davon davor
    dazu dein dem den denn dennoch der derzeit des deshalb dessen deswegen die dies diese diesem diesen
    dieser dieses doch dort drei du durch eben ebenso eigentlich ein eine einem einen einer einerseits
    eines einige er erst es etwa etwas fur ganz gegen gegenuber genau gerade gibt gleichzeitig hat
    heute hier hierzu hinter ich ihr ihre im immer in indem insgesamt ist ja jede jeder jedes jedoch
    jetzt kann kein keine konkret kunftig laut man manche mehr mehrere mein mit mittlerweile nach
    nachdem naturlich neben nein nicht nichts noch nun nur ob oder obwohl ohne schon sehr sein seine
    seit seitdem selbst sich sie sind so sobald sogar somit sondern sowie statt trotz trotzdem uber
    uberdies um und uns unser unter viele vielmehr vom von vor vorher wahrend wann war warum was wegen
    weil weiter weitere weiterhin welche wenn wer werden wie wieder wir wird wo wobei wohl zu
    zudem zuerst zufolge zuletzt zum zunachst zur zusammen zusatzlich zwar zwei zwischen
    """
  static let links = "of for on de du des d di da fur zu zum zur pour sur"
  static let articles =
    "the a an le la les l un une der die das den dem des ein eine einer einem its their his her our"
  static let particles = """
    van von de der den del della di da dos du al el bin ibn ben ter ten zu la le
    """
  static let calendar = """
    january february march april may june july august september october november december jan feb
    mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday
    mon tue tues wed thu thur thurs fri sat sun spring summer autumn winter christmas easter
    janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre lundi mardi
    mercredi jeudi vendredi samedi dimanche
    januar februar marz juni juli oktober dezember montag dienstag mittwoch donnerstag freitag
    samstag sonnabend sonntag
    """
}
