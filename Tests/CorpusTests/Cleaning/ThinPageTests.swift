import Testing
import Text

@testable import Corpus

@Suite struct `A page that is no article` {
  private func reason(_ title: String, _ text: String) -> ThinReason? {
    Cleaner().clean(Article(title: title, text: text)).thin
  }

  private static let sentence = "The Commission has opened a procedure against the company today. "

  @Test(arguments: [
    ("404 - Not Found", "Sorry. Back to the start page."), ("Page not found", "Search our site."),
    ("Example", "The page you are looking for does not exist or has been moved. Try the search."),
    ("Access Denied", "You don't have permission to access this resource on this server."),
    ("Just a moment...", "Example needs to review the security of your connection."),
    ("One moment, please...", "Please wait while your request is being verified..."),
    ("Example", "Please verify you are human by completing the action below. Ray ID: 8a"),
    ("Example", "Please enable JavaScript and disable any ad blocker to go on reading here."),
    ("Seite nicht gefunden", "Zur Startseite"), ("Fehler 404", "Leider nichts gefunden."),
    ("Beispiel", "Die angeforderte Seite wurde nicht gefunden. Nutzen Sie bitte die Suche."),
    ("Beispiel", "Bitte bestätigen Sie, dass Sie kein Roboter sind, um fortzufahren."),
    ("Page introuvable", "Retour à l'accueil"), ("Erreur 403", "Accès interdit."),
    ("Exemple", "La page que vous recherchez n’existe plus. Revenez à la page d’accueil."),
    ("Exemple", "Pour continuer, prouvez que vous n'êtes pas un robot en cochant la case."),
  ])
  func `is an error`(title: String, text: String) {
    #expect(reason(title, text) == .error)
  }

  @Test(arguments: [
    ("Log in", "E-mail Password Remember me Forgot your password?"),
    ("Example", "Please sign in to your account to see this page. No account yet? Register here."),
    ("Anmelden", "E-Mail-Adresse Passwort Angemeldet bleiben Passwort vergessen?"),
    ("Beispiel", "Bitte melden Sie sich an, um diese Seite zu sehen. Noch kein Konto?"),
    ("Connexion", "Adresse e-mail Mot de passe Mot de passe oublié ?"),
    ("Exemple", "Veuillez vous connecter pour accéder à cette page de notre site."),
  ])
  func `is a login`(title: String, text: String) {
    #expect(reason(title, text) == .login)
  }

  @Test(arguments: [
    ("Example", "We use cookies to store what you read. Accept all cookies to go on."),
    ("Beispiel", "Wir verwenden Cookies, um Ihnen alles zu zeigen. Alle akzeptieren oder gehen"),
    ("Exemple", "Nous utilisons des cookies pour mesurer notre audience. Tout accepter, ou pas"),
  ])
  func `is a wall of consent`(title: String, text: String) {
    #expect(reason(title, text) == .consent)
  }

  @Test(arguments: [
    ("A law is due", "Subscribe to unlock this article. Already a subscriber? " + sentence),
    ("Ein Gesetz kommt", "Jetzt weiterlesen mit unserem Abo. Sie haben bereits ein Abo? Hier"),
    ("Une loi arrive", "Cet article est réservé aux abonnés. Déjà abonné ? Par ici"),
  ])
  func `is a teaser before a paywall`(title: String, text: String) {
    #expect(reason(title, text) == .paywall)
  }

  @Test(arguments: [
    ("", "Hello there"), ("T", "One moment."), ("Topics", "Law Trade Privacy Courts"), ("", ""),
  ])
  func `is too short`(title: String, text: String) {
    #expect(reason(title, text) == .short)
  }

  @Test(arguments: [
    ("Court fines Example", "A court in Paris fined Example two million euros on Friday."),
    (
      "Gericht bestätigt Strafe",
      "Das Gericht in Köln hat die Strafe gegen das Unternehmen am Freitag bestätigt."
    ),
    ("Une amende confirmée", "Le tribunal de Paris a confirmé vendredi l'amende de l'entreprise."),
    ("T", sentence + sentence + sentence),
    (
      "T",
      "Subscribe to unlock this article. Already a subscriber? "
        + String(repeating: sentence, count: 20)
    ),
    (
      "Why a page not found is bad for a ministry",
      "Visitors who meet a 404 leave. " + String(repeating: sentence, count: 10)
    ),
    (
      "Sites must not force logins",
      "You must be logged in, they said. "
        + String(repeating: sentence, count: 8)
    ),
  ])
  func `is told from a short article`(title: String, text: String) {
    #expect(reason(title, text) == nil)
  }
}
