import APITypes
import Accounting
import Models
import Services
import Testing

@testable import ServerApp

/// Who reads easy Japanese, and the children of a class, meet no kanji without its reading.
@Suite struct EasyJapaneseTests {
  /// What is left of a page without its readings, what is named by people, and the other languages' names.
  private static func bareKanji(in page: String, besides names: [String]) -> [String] {
    let without = page.replacing(/<ruby>.*?<\/ruby>/, with: "").replacing(
      /<nav class="languages".*?<\/nav>/.dotMatchesNewlines(), with: "")
    return names.reduce(without) { $0.replacing($1, with: "") }
      .matches(of: /[\u{3400}-\u{9FFF}々][^\s<]{0,10}/).map { String($0.0) }
  }

  @Test func `no kanji stands without its reading on any page in easy Japanese`() async throws {
    try await TestServer.run { server in
      let classroom = try await server.classroom()
      var (child, teacher, nobody) = (Browser(server), Browser(server), Browser(server))
      for page in ["/join", "/join/return", "/join/return?ended", "/join/return?class=other", "/login"] {
        let text = try await nobody.get(page, headers: ["Cookie": "kizuna_lang=ja-Hira"]).text
        #expect(text.contains("lang=\"ja-Hira\""))
        #expect(Self.bareKanji(in: text, besides: ["さいたま市", "川越市"]) == [], "\(page)")
      }
      let joined = try await child.join(classroom)
      let nickname = try #require(joined.text.firstMatch(of: /class="nickname">([^<]+)</)).1
      _ = try await teacher.logIn(classroom)
      child.cookies["kizuna_lang"] = "ja-Hira"
      teacher.cookies["kizuna_lang"] = "ja-Hira"
      let names = [String(nickname), "5年2組"]
      for page in ["/join/card", "/join/today", "/join/today?unsaved", "/classes", "/classes/\(classroom.id)/board"] {
        #expect(Self.bareKanji(in: try await child.get(page).text, besides: names) == [], "\(page)")
      }
      for page in ["/classes", "code", "board", "sheet", "unusual", "print", "print?band=1-3", "print?band=4-6"].map({
        $0.hasPrefix("/") ? $0 : "/classes/\(classroom.id)/\($0)"
      }) {
        #expect(Self.bareKanji(in: try await teacher.get(page).text, besides: names) == [], "\(page)")
      }
      let wrong = try await nobody.post("/join", ["code": "BBBB-BBBB"], headers: ["Accept-Language": "ja-Hira"])
      #expect(Self.bareKanji(in: wrong.text, besides: []) == [])
    }
  }

  /// In any month: the time of the year offers other actions.
  @Test(arguments: Language.allCases.filter { $0 != .en }, [AgeBand.lowerElementary, .upperElementary, .secondary])
  func `each action that a child can tick is readable`(language: Language, band: AgeBand) throws {
    let library = try PageLibrary()
    for month in 1...12 {
      let offered = DailyActions(try Project.catalogue(), age: band, month: month).offered
      #expect(offered.count > 7)
      for text in offered.flatMap({ [$0.title] + ($0.caution.map { [$0] } ?? []) }) {
        let html = library.wording(text, language)
        #expect(Self.bareKanji(in: html, besides: []) == [], "\(text.text(language))")
      }
    }
  }
}
