internal import Text

/// What the sites of our corpora, and most others, put around their articles.
enum BoilerplatePhrases {
  static let rules: [BoilerplateRule] =
    wholeLines + lineStarts + headings + sentences + onwards + pieces

  private static func made(
    _ reason: MarkReason, _ scope: BoilerplateRule.Scope, _ phrases: [String]
  ) -> [BoilerplateRule] {
    phrases.map { BoilerplateRule(phrase: Array($0.utf8), reason: reason, scope: scope) }
  }

  private static let wholeLines =
    made(
      .advertisement, .wholeLine,
      [
        "advertisement", "advertising", "ads by google", "sponsored content", "sponsored",
        "article continues below", "article continues after advertisement", "continue reading",
        "story continues below", "story continues below advertisement", "story continues",
        "scroll to continue", "scroll to continue with content", "anzeige", "werbung",
        "publicité", "publicidad", "pubblicità", "advertentie", "skip advertisement",
      ])
    + made(
      .social, .wholeLine,
      [
        "share", "share this", "share this article", "share options", "share on facebook",
        "share on twitter", "share on linkedin", "facebook", "twitter", "linkedin", "whatsapp",
        "email", "e-mail", "print", "copy link", "pinterest", "reddit", "telegram", "instagram",
        "youtube", "mastodon", "bluesky", "xing", "teilen", "partager", "compartir", "tweet",
        "comments", "leave a comment", "no comments", "back to gallery", "close", "teilen per mail",
      ])
    + made(
      .consent, .wholeLine,
      [
        "skip to main content", "skip to content", "skip to navigation", "accept all",
        "manage cookies", "cookie settings", "accessibility help", "zum inhalt springen",
      ])
    + made(.newsletter, .wholeLine, ["subscribe", "sign up", "abonnieren", "s'abonner"])

  private static let lineStarts =
    made(
      .credit, .lineStart,
      [
        "photo:", "photos:", "photo credit", "photo by", "photograph by", "image:", "image credit",
        "image source", "credit:", "credits:", "picture:", "getty images", "illustration:",
        "bild:", "bildquelle", "foto:", "fotos:", "crédit photo", "crédits photo", "photo ©",
      ])
    + made(
      .related, .lineStart,
      [
        "read more:", "read also", "also read", "see also", "related:", "read next",
        "more on this", "lesen sie auch", "lire aussi", "à lire aussi", "mehr zum thema",
        "leer también", "leggi anche", "lees ook", "watch:", "listen:",
      ])
    + made(
      .appearedFirst, .lineStart,
      ["this article was first published", "this article was originally published", "source:"])

  private static let headings = made(
    .related, .heading,
    [
      "selected for you", "also read:", "related articles", "related stories", "related posts",
      "related content", "related", "recommended", "recommended for you", "recommended reading",
      "more from this author", "more like this", "you may also like", "you might also like",
      "our readers read next", "read next", "more related articles", "most read", "most popular",
      "trending", "trending now", "latest news", "more news", "editor's picks", "don't miss",
      "mehr zum thema", "lesen sie auch", "das könnte sie auch interessieren", "meistgelesen",
      "à lire aussi", "lire aussi", "sur le même sujet", "les plus lus", "articles liés",
      "te puede interesar", "leggi anche", "lees ook", "sélectionné pour vous",
    ])

  private static let sentences =
    made(
      .newsletter, .sentence,
      [
        "sign up for our newsletter", "sign up for the newsletter", "sign up to our newsletter",
        "sign up to the newsletter", "sign up for our free", "join our newsletter",
        "subscribe to the newsletter", "delivered to your inbox",
        "delivered straight to your inbox", "newsletter abonnieren", "abonnieren sie unseren",
        "inscrivez-vous à notre newsletter", "daily briefing newsletter", "in your inbox",
        "free sign up here",
      ])
    + made(
      .newsletter, .opening,
      [
        "sign up here", "sign up for", "sign up to the", "sign up to our", "subscribe to our",
        "get the latest news", "get the best of", "join our mailing list",
      ])
    + made(
      .consent, .sentence,
      [
        "we use cookies", "accept all cookies", "wir verwenden cookies",
        "nous utilisons des cookies",
        "please enable javascript", "enable javascript", "your browser does not support",
        "ihr gerät erlaubt uns derzeit leider nicht", "browser-addons wie adblocker",
        "disable your ad blocker", "by continuing to use this site", "sie haben ein pur-abo",
        "software-komponenten, die in der lage sind teile unserer website",
        "sie entscheiden darüber, wie sie unsere inhalte nutzen",
      ])
    + made(
      .social, .sentence,
      [
        "follow us on", "follow me on", "follow him on", "follow her on", "like us on facebook",
        "join us on", "folgen sie uns auf", "suivez-nous sur", "síguenos en", "seguici su",
        "join the conversation", "subscribe to our youtube channel",
      ])
    + paywalls + advertisements

  private static let paywalls = made(
    .paywall, .sentence,
    [
      "subscribe to unlock", "register to unlock", "to continue reading", "subscribe to continue",
      "subscribe to read", "already a subscriber", "for subscribers only", "subscribers only",
      "try unlimited access", "get unlimited access", "unlimited digital access",
      "complete digital access", "essential digital access", "pay a year upfront",
      "cancel anytime", "explore our full range of subscriptions", "digital access for",
      "discover all the plans currently available", "check whether you already have access",
      "see why over a million readers", "log in to continue", "jetzt abonnieren",
      "nur für abonnenten", "réservé aux abonnés", "cet article est réservé", "sign in to read",
      "create a free account", "explore more offers", "why the ft", "this subscription does not",
    ])

  private static let advertisements = made(
    .advertisement, .sentence,
    [
      "want the latest recommendations from", "click to get this free report",
      "free stock analysis report", "best stocks for the next 30 days", "3rd party ad",
      "not an offer or recommendation by", "see disclosure here or remove ads",
      "the views and opinions expressed herein", "you can see the complete list of today",
      "to read this article on", "see this stock now for free", "see them now >>",
      "sponsor posts", "terms and conditions apply",
    ])

  private static let onwards =
    made(
      .byline, .onwards,
      [
        "reporting by", "additional reporting by", "writing by", "editing by", "edited by",
        "compiled by", "contribution by:", "with reporting by", "report by",
      ])
    + made(
      .appearedFirst, .post,
      [
        "appeared first on", "first appeared on", "originally appeared on",
        "originally published on",
      ])
    + made(.credit, .caption, ["reuters/"])
    + made(.credit, .onwards, ["all rights reserved"])
    + made(.biography, .restOfLine, ["our standards: the thomson reuters trust principles"])
    + made(.related, .restOfLine, ["article topics"])
    + made(.biography, .life, Biography.trades + Biography.openings)

  private static let pieces =
    made(.byline, .place, ["reporting from"])
    + made(
      .ticker, .phrase,
      ["opens new tab", "opens in new tab", "opens in a new tab", "opens new window"])
    + made(
      .related, .title,
      ["related:", "read more:", "also read:", "read also:", "see also:", "read next:"])
}
