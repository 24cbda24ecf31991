/// Why a page is hardly an article. The raw value is what users read.
package enum ThinReason: String, CaseIterable, Sendable {
  /// It asks for leave to store cookies.
  case consent
  /// It asks who the reader is.
  case login
  /// It shows a teaser of what it sells.
  case paywall
  /// It says that there is no page, or asks the reader to prove to be no machine.
  case error
  /// There are hardly any words, and they are no prose.
  case short
}
