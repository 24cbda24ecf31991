/// Codes of shares.
enum Ticker {
  /// `META.O`, `NASDAQ: META`, `NYSE:BABA`.
  static func isTicker(_ code: String) -> Bool {
    if let colon = code.firstIndex(of: ":") {
      let symbol = code[code.index(after: colon)...].drop { $0 == " " }
      return exchanges.contains(code[..<colon].uppercased()) && isSymbol(symbol)
    }
    guard let dot = code.lastIndex(of: ".") else { return false }
    return suffixes.contains(String(code[code.index(after: dot)...])) && isSymbol(code[..<dot])
  }

  private static func isSymbol(_ symbol: Substring) -> Bool {
    (1...6).contains(symbol.utf8.count)
      && symbol.utf8.allSatisfy { (0x41...0x5A).contains($0 & 0xDF) || (0x30...0x39).contains($0) }
  }

  private static let exchanges: Set<String> = [
    "NYSE", "NASDAQ", "NASDAQGS", "NASDAQGM", "LSE", "LON", "XTRA", "XETRA", "ETR", "FRA", "OTC",
    "OTCMKTS", "OTCQX", "OTCQB", "TSX", "TSE", "ASX", "HKEX", "HKG", "EPA", "EURONEXT", "AMS",
    "BIT", "BME", "SWX", "SIX", "TYO", "SHA", "SHE", "NSE", "BSE", "AMEX", "STO", "CPH", "HEL",
  ]

  /// Of the codes that Reuters gives to exchanges.
  private static let suffixes: Set<String> = [
    "N", "O", "L", "K", "A", "T", "S", "F", "OQ", "PA", "DE", "MI", "AS", "AX", "HK", "SS", "SZ",
    "TO", "BR", "MC", "ST", "HE", "CO", "OL", "LS", "VI", "SW", "KS", "KQ", "TW", "NS", "BO", "SI",
    "WA", "PR", "BU", "IS", "SA", "MX", "PK", "DEn", "I",
  ]
}
