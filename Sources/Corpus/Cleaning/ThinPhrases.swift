/// What pages without an article say, in lower case.
enum ThinPhrases {
  /// Titles of error pages begin so.
  static let errorTitles = [
    "404", "403", "500", "502", "503", "error 4", "error 5", "page not found", "not found",
    "page unavailable", "access denied", "access to this page has been denied", "forbidden",
    "just a moment", "one moment, please", "attention required", "are you a robot",
    "robot or human", "security check", "pardon our interruption", "service unavailable",
    "bad gateway", "internal server error", "gateway timeout", "too many requests",
    "javascript is disabled", "javascript is required", "seite nicht gefunden",
    "diese seite gibt es nicht", "fehler 4", "fehler 5", "zugriff verweigert",
    "einen moment bitte", "nur einen moment", "page introuvable", "page non trouvée", "erreur 4",
    "erreur 5", "accès refusé", "un instant", "página no encontrada", "pagina non trovata",
    "pagina niet gevonden",
  ]

  /// Stand in the text of no article of so few words.
  static let errors = [
    "page you are looking for", "page you were looking for", "page you requested",
    "page could not be found", "page cannot be found", "page can't be found",
    "page does not exist", "page doesn't exist", "page no longer exists",
    "verify you are human", "verify that you are human", "verifying you are human",
    "you are not a robot", "you're not a robot", "complete the captcha", "solve the captcha",
    "checking your browser", "checking if the site connection is secure", "ray id:",
    "enable javascript", "javascript is required", "requires javascript",
    "javascript is disabled", "turn on javascript", "you don't have permission to access",
    "you do not have permission to access", "your request has been blocked",
    "has been temporarily blocked", "unusual traffic",
    "your request is being verified", "website is verifying", "bitte aktivieren sie javascript",
    "javascript aktivieren",
    "javascript ist deaktiviert", "seite wurde nicht gefunden",
    "seite konnte nicht gefunden werden", "die gewünschte seite", "die angeforderte seite",
    "kein roboter", "haben keine berechtigung", "activer javascript", "activez javascript",
    "javascript est désactivé", "page demandée n'existe", "page demandée n’existe",
    "page que vous recherchez", "page que vous cherchez", "n'a pas été trouvée",
    "n’a pas été trouvée", "n'êtes pas un robot", "n’êtes pas un robot",
    "n'avez pas l'autorisation", "n’avez pas l’autorisation",
  ]

  static let loginTitles = [
    "log in", "login", "sign in", "anmelden", "anmeldung", "einloggen", "connexion",
    "se connecter", "connectez-vous", "iniciar sesión", "accedi", "inloggen", "entrar", "zaloguj",
  ]

  static let logins = [
    "forgot your password", "forgot password", "forgotten your password", "reset your password",
    "enter your password", "please log in", "please sign in", "log in to your account",
    "sign in to your account", "you must be logged in", "you need to log in",
    "passwort vergessen", "kennwort vergessen", "bitte melden sie sich an",
    "melden sie sich an, um", "bitte loggen sie sich ein", "mot de passe oublié",
    "connectez-vous pour", "veuillez vous connecter", "vous devez être connecté",
    "identifiez-vous", "¿olvidaste tu contraseña", "password dimenticata",
    "wachtwoord vergeten",
  ]
}
