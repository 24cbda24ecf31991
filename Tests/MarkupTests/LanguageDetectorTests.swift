import Markup
import Testing

@Suite struct `A language detector` {
  @Test(arguments: [
    ("en", "The European Commission opened an investigation into the merger of two companies."),
    ("de", "Die Europäische Kommission hat eine Untersuchung des Zusammenschlusses eröffnet."),
    ("fr", "La Commission européenne a ouvert une enquête sur la fusion de deux entreprises."),
    ("es", "La Comisión Europea abrió una investigación sobre la fusión de las dos empresas."),
    ("it", "La Commissione europea ha avviato un'indagine sulla fusione delle due società."),
    ("nl", "De Europese Commissie is een onderzoek begonnen naar de fusie van de twee bedrijven."),
  ])
  func `knows the languages that are stemmed`(code: String, text: String) {
    #expect(LanguageDetector.language(of: text) == code)
  }

  @Test(arguments: [
    "歐盟委員會對兩家科技公司的合併案展開調查，並要求它們在十月以前提交所有相關文件與資料。",
    "欧盟委员会对两家科技公司的合并案展开调查，并要求它们在十月以前提交所有相关文件与资料。",
  ])
  func `names a language whatever its script`(text: String) {
    #expect(LanguageDetector.language(of: text) == "zh")
  }

  @Test(arguments: ["", "Microsoft", "404", "\u{0} \u{FFFD}"])
  func `says nothing about too little text`(text: String) {
    #expect(LanguageDetector.language(of: text) == nil)
  }
}
