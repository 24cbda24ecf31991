internal import Text

/// What sites put around their articles, in English, French and German, and the commonest of it in
/// Spanish, Italian, Dutch, Portuguese and Polish. Lower case; `'` stands for the curly one too.
enum BoilerplatePhrases {
  static let rules: [BoilerplateRule] =
    wholeLines + lineStarts + lineEnds + headings + sentences + onwards + pieces

  static func made(
    _ reason: MarkReason, _ scope: BoilerplateRule.Scope, _ phrases: [String]
  ) -> [BoilerplateRule] {
    phrases.map { BoilerplateRule(phrase: Array($0.utf8), reason: reason, scope: scope) }
  }

  private static let wholeLines =
    advertisementLines + socialLines
    + made(
      .consent, .wholeLine,
      [
        "skip to main content", "skip to content", "skip to navigation", "accept all",
        "accept cookies", "accept all cookies", "reject all", "reject all cookies",
        "manage cookies", "manage preferences", "manage consent", "cookie settings",
        "cookie preferences", "cookie policy", "accessibility help", "zum inhalt springen",
        "alle akzeptieren", "alle cookies akzeptieren", "alle ablehnen", "cookie-einstellungen",
        "datenschutzeinstellungen", "aller au contenu", "aller au contenu principal",
        "tout accepter", "tout refuser", "gérer les cookies", "paramétrer les cookies",
        "continuer sans accepter", "aceptar todo", "aceptar y continuar", "accetta tutto",
        "alles accepteren", "aceitar tudo", "akceptuj wszystko",
      ])
    + made(
      .newsletter, .wholeLine,
      [
        "subscribe", "subscribe now", "sign up", "sign up now", "unsubscribe", "abonnieren",
        "jetzt abonnieren", "newsletter abonnieren", "abmelden", "newsletter abbestellen",
        "s'abonner", "s'inscrire", "je m'inscris", "je m'abonne", "se désabonner",
        "se désinscrire", "view in browser", "view this email in your browser", "view online",
        "im browser ansehen", "im browser anzeigen", "voir dans le navigateur",
        "voir la version en ligne", "update your preferences", "suscríbete", "iscriviti",
      ])

  private static let advertisementLines = made(
    .advertisement, .wholeLine,
    [
      "advertisement", "advertisements", "advertising", "ads by google", "sponsored content",
      "sponsored", "promoted content", "paid content", "article continues below",
      "article continues after advertisement", "article continues below advertisement",
      "continue reading", "continue reading below", "story continues below",
      "story continues below advertisement", "story continues", "scroll to continue",
      "scroll to continue with content", "skip advertisement", "remove ads", "anzeige", "anzeigen",
      "werbung", "weiterlesen nach der anzeige", "artikel wird nach der anzeige fortgesetzt",
      "gesponserter inhalt", "publicité", "annonce", "contenu sponsorisé",
      "la suite après la publicité", "l'article continue après la publicité",
      "la suite après cette publicité", "publicidad", "pubblicità", "advertentie", "publicidade",
      "reklama",
    ])

  private static let socialLines = made(
    .social, .wholeLine,
    [
      "share", "share this", "share this article", "share this story", "share this post",
      "share options", "share on facebook", "share on twitter", "share on linkedin", "share on x",
      "share on whatsapp", "share via email", "facebook", "twitter", "linkedin", "whatsapp",
      "email", "e-mail", "print", "copy link", "link copied", "pinterest", "reddit", "telegram",
      "instagram", "youtube", "mastodon", "bluesky", "threads", "flipboard", "tumblr", "xing",
      "tweet", "comments", "leave a comment", "leave a reply", "no comments", "back to gallery",
      "close", "teilen", "artikel teilen", "auf facebook teilen", "auf twitter teilen",
      "auf linkedin teilen", "teilen per mail", "per e-mail versenden", "link kopieren",
      "drucken", "artikel drucken", "kommentare", "kommentar schreiben", "partager",
      "partager l'article", "partager cet article", "partager sur facebook",
      "partager sur twitter", "partager sur linkedin", "copier le lien", "imprimer",
      "envoyer par e-mail", "envoyer par mail", "commentaires", "laisser un commentaire",
      "compartir", "condividi", "delen", "compartilhar", "udostępnij",
    ])

  private static let lineStarts =
    made(
      .credit, .lineStart,
      [
        "photo:", "photos:", "photo credit", "photo by", "photograph by", "image:", "image credit",
        "image source", "credit:", "credits:", "picture:", "getty images", "illustration:",
        "bild:", "bildquelle", "bildnachweis", "foto:", "fotos:", "crédit photo", "crédits photo",
        "crédit :", "crédits :", "photo :", "photo ©", "source:", "source :", "sources:",
        "sources :", "quelle:", "quellen:", "fuente:", "fonte:", "bron:", "źródło:",
      ])
    + made(
      .related, .lineStart,
      [
        "read more:", "read also", "also read", "see also", "related:", "read next",
        "more on this", "lesen sie auch", "lesen sie mehr", "lesen sie dazu", "siehe auch",
        "lire aussi", "à lire aussi", "lire également", "voir aussi", "mehr zum thema",
        "leer también", "lee también", "leggi anche", "lees ook", "leia também", "czytaj także",
        "watch:", "listen:",
      ])
    + made(
      .byline, .lineStart,
      [
        "reading time", "estimated reading time", "lesezeit", "temps de lecture",
        "last updated", "this page was last updated", "zuletzt aktualisiert",
      ])
    + made(
      .appearedFirst, .lineStart,
      ["this article was first published", "this article was originally published"])

  /// Lines that name a photographer and end with the agency: `Leon Neal | Getty Images`.
  private static let lineEnds = made(
    .credit, .lineEnd,
    [
      "getty images", "shutterstock", "adobe stock", "istock", "unsplash", "picture alliance",
      "alamy", "imago images", "ap photo", "afp or licensors", "hans lucas", "maxppp",
      "sipa press", "pixabay",
    ])

  private static let headings =
    made(
      .related, .heading,
      [
        "selected for you", "also read:", "related articles", "related stories", "related posts",
        "related content", "related topics", "related news", "related", "recommended",
        "recommended for you", "recommended reading", "recommended stories",
        "more from this author", "more like this", "more on this story", "more stories",
        "you may also like", "you might also like", "you may also be interested in",
        "our readers read next", "read next", "more related articles", "most read", "most popular",
        "trending", "trending now", "latest news", "latest articles", "more news",
        "editor's picks", "editors' picks", "don't miss", "what to read next", "mehr zum thema",
        "lesen sie auch", "das könnte sie auch interessieren", "das könnte dich auch interessieren",
        "auch interessant", "ähnliche artikel", "weitere artikel", "weitere beiträge",
        "verwandte artikel", "verwandte themen", "empfehlungen der redaktion", "meistgelesen",
        "meistgelesene artikel", "für sie ausgewählt", "empfohlen", "à lire aussi",
        "à lire également", "lire aussi", "sur le même sujet", "sur le même thème",
        "dans la même rubrique", "les plus lus", "articles liés", "articles similaires",
        "articles recommandés", "recommandé pour vous", "nos recommandations",
        "vous aimerez aussi", "ceci pourrait vous intéresser", "cela pourrait vous intéresser",
        "sélectionné pour vous", "te puede interesar", "artículos relacionados", "leggi anche",
        "articoli correlati", "lees ook", "artigos relacionados", "leia também",
        "zobacz także",
      ])
    + made(
      .newsletter, .heading, ["our mailing address is", "our mailing address is:"])
}
