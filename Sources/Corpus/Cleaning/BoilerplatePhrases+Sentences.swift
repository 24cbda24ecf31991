internal import Text

/// Phrases that stand inside paragraphs, and how much of these goes with them.
extension BoilerplatePhrases {
  static let sentences =
    newsletters + consents + socials + paywalls + advertisements
    + made(
      .credit, .sentence,
      [
        "may not be published, broadcast, rewritten", "not to be redistributed, copied",
        "toute reproduction interdite", "tous droits réservés", "alle rechte vorbehalten",
      ])

  private static let newsletters =
    made(
      .newsletter, .sentence,
      [
        "sign up for our newsletter", "sign up for the newsletter", "sign up to our newsletter",
        "sign up to the newsletter", "sign up for our free", "join our newsletter",
        "subscribe to the newsletter", "delivered to your inbox",
        "delivered straight to your inbox", "newsletter abonnieren", "abonnieren sie unseren",
        "inscrivez-vous à notre newsletter", "inscrivez-vous à la newsletter",
        "abonnez-vous à notre newsletter", "recevez notre newsletter",
        "daily briefing newsletter", "in your inbox", "free sign up here",
        "view this email in your browser", "you are receiving this email because",
        "you're receiving this email because", "you received this email because",
        "unsubscribe from this list", "unsubscribe at any time",
        "to unsubscribe from", "update your email preferences", "sie erhalten diese e-mail",
        "sie erhalten diesen newsletter", "vom newsletter abmelden", "vous recevez cet e-mail",
        "vous recevez ce mail", "vous recevez cette newsletter", "pour vous désabonner",
        "pour vous désinscrire", "suscríbete a nuestra newsletter",
        "suscríbete a nuestro boletín", "iscriviti alla newsletter", "schrijf je in voor",
      ])
    + made(
      .newsletter, .offer,
      [
        "sign up for", "sign up to the", "sign up to our", "subscribe to our", "sign up here",
        "get the latest news", "get the best of", "join our mailing list", "melden sie sich",
        "abonnieren sie", "inscrivez-vous", "abonnez-vous",
      ])

  private static let consents = made(
    .consent, .sentence,
    [
      "we use cookies", "accept all cookies", "wir verwenden cookies", "wir nutzen cookies",
      "diese website verwendet cookies", "this website uses cookies", "this site uses cookies",
      "nous utilisons des cookies", "ce site utilise des cookies", "utilizamos cookies",
      "utilizziamo i cookie", "wij gebruiken cookies", "używamy plików cookie",
      "please enable javascript", "enable javascript", "your browser does not support",
      "this browser is not supported", "ihr gerät erlaubt uns derzeit leider nicht",
      "browser-addons wie adblocker", "disable your ad blocker", "disable any ad blocker",
      "by continuing to use this site", "en poursuivant votre navigation",
      "these cookies are necessary", "sie haben ein pur-abo",
      "software-komponenten, die in der lage sind teile unserer website",
      "sie entscheiden darüber, wie sie unsere inhalte nutzen",
    ])

  private static let socials = made(
    .social, .sentence,
    [
      "follow us on", "follow me on", "follow him on", "follow her on", "like us on facebook",
      "join us on", "folgen sie uns auf", "folgen sie uns bei", "suivez-nous sur",
      "retrouvez-nous sur", "síguenos en", "seguici su", "volg ons op", "siga-nos no",
      "join the conversation", "subscribe to our youtube channel", "to your google news feed",
    ])

  private static let paywalls =
    made(
      .paywall, .sentence,
      [
        "subscribe to unlock", "register to unlock", "to continue reading", "subscribe to continue",
        "subscribe to read", "already a subscriber", "for subscribers only", "subscribers only",
        "try unlimited access", "unlimited digital access", "complete digital access",
        "essential digital access", "pay a year upfront", "cancel anytime",
        "explore our full range of subscriptions", "digital access for",
        "discover all the plans currently available", "check whether you already have access",
        "see why over a million readers", "log in to continue", "jetzt abonnieren",
        "nur für abonnenten", "sie haben bereits ein abo", "bereits abonnent",
        "sie sind bereits abonnent", "jetzt weiterlesen mit", "weiterlesen mit",
        "réservé aux abonnés", "réservée aux abonnés", "cet article est réservé", "déjà abonné",
        "abonnez-vous pour lire", "pour lire la suite", "accédez à tous les contenus",
        "ya eres suscriptor", "sólo para suscriptores", "solo para suscriptores",
        "sei già abbonato", "riservato agli abbonati", "al abonnee", "sign in to read",
        "create a free account", "explore more offers", "why the ft", "this subscription does not",
      ])
    + made(.paywall, .opening, ["get unlimited access"])

  private static let advertisements =
    made(
      .advertisement, .sentence,
      [
        "want the latest recommendations from", "free stock analysis report",
        "best stocks for the next 30 days", "3rd party ad",
        "not an offer or recommendation by", "see disclosure here or remove ads",
        "the views and opinions expressed herein", "you can see the complete list of today",
        "to read this article on", "see this stock now for free", "see them now >>",
        "sponsor posts", "terms and conditions apply", "auto affiliate links",
        "we may earn a commission", "we may earn an affiliate commission",
        "erhalten wir eine provision", "nous percevons une commission",
      ])
    + made(.advertisement, .onwards, ["click to get this free report"])

  static let onwards =
    made(
      .byline, .onwards,
      [
        "reporting by", "additional reporting by", "writing by", "editing by", "edited by",
        "compiled by", "contribution by:", "with reporting by", "report by", "bericht von",
        "redigiert von", "bei rückfragen wenden sie sich", "mit material von", "reportage de",
        "édité par", "rédigé par", "version française", "reporte de", "editado por",
        "a cura di",
      ])
    + made(
      .appearedFirst, .post,
      [
        "appeared first on", "first appeared on", "originally appeared on",
        "originally published on", "originally published by", "est apparu en premier sur",
        "a été publié en premier sur", "est paru en premier sur", "erschien zuerst auf",
        "erschien zuerst bei", "erschien zuerst im", "erschien zuerst in",
        "ist zuerst erschienen", "wurde zuerst veröffentlicht", "apareció primero en",
        "se publicó primero en", "proviene da", "sembra essere il primo su", "verscheen eerst op",
        "apareceu primeiro em", "pojawił się najpierw na", "pojawił się poraz pierwszy w",
      ])
    + made(.credit, .caption, ["reuters/"])
    + made(.credit, .rights, ["all rights reserved"])
    + made(.biography, .restOfLine, ["our standards: the thomson reuters trust principles"])
    + made(.related, .restOfLine, ["article topics"])
    + made(.biography, .life, Biography.trades + Biography.openings)

  static let pieces =
    made(.byline, .place, ["reporting from"])
    + made(
      .ticker, .phrase,
      [
        "opens new tab", "opens in new tab", "opens in a new tab", "opens new window",
        "opens in new window", "opens in a new window", "öffnet in neuem tab",
        "öffnet in neuem fenster", "s'ouvre dans un nouvel onglet",
        "s'ouvre dans une nouvelle fenêtre", "ouvre dans un nouvel onglet",
        "nouvelle fenêtre",
      ])
    + made(
      .related, .title,
      ["related:", "read more:", "also read:", "read also:", "see also:", "read next:"])
}
