import Accounting
import Foundation
import Testing

@testable import ServerApp

/// The templates and their texts fit together.
@Suite struct PageTextTests {
  private func table(_ name: String) throws -> [String: String] {
    try PageFile.json("texts/\(name).json", as: [String: String].self)
  }

  private static func keys(in text: String) -> Set<String> {
    Set(text.matches(of: /\{\{>(?:t|plain)\.([a-z0-9_]+)\}\}/).map { String($0.1) })
  }

  @Test func `every template parses, and every text it names exists in every language`() throws {
    _ = try PageLibrary()
    let japanese = try table("ja")
    let english = try table("en")
    #expect(Set(japanese.keys) == Set(english.keys))
    #expect(Set(try table("ja-Hira").keys).subtracting(japanese.keys) == [])
    let used = PageFile.all(in: "templates").map { Self.keys(in: $0.text) }.reduce(into: Set()) { $0.formUnion($1) }
    #expect(used.subtracting(japanese.keys) == [], "named and missing")
    // These stand in pages by themselves.
    let named = Set(
      ["language_name", "board_other", "sheet_mark_wrong"] + TodayPages.dayLabels + PromisePages.weekdayLabels
        + PrivacyPages.texts + CityPages.texts + ChallengePages.texts)
    #expect(Set(japanese.keys).subtracting(used).subtracting(named) == [], "named nowhere")
  }

  @Test func `a template's comment ends where it says`() throws {
    let library = try PageLibrary()
    for file in PageFile.all(in: "templates") {
      let begin = library.render(String(file.stem), [:], .en).drop(while: \.isWhitespace).first
      #expect(begin == nil || begin == "<", "\(file.path)")
    }
  }

  @Test func `readings stand above their words and nowhere in attributes`() {
    #expect(
      Furigana.html("今日《きょう》の｜お茶《おちゃ》<")
        == "<ruby>今日<rp>（</rp><rt>きょう</rt><rp>）</rp></ruby>の<ruby>お茶<rp>（</rp><rt>おちゃ</rt><rp>）</rp></ruby>&lt;")
    #expect(Furigana.plain("今日《きょう》 *12* & \"x\"") == "今日 12 &amp; &quot;x&quot;")
    #expect(Furigana.html("約*12*個") == "約<b>12</b>個")
    #expect(Furigana.html("冷房を28℃にした", readings: ["冷房": "れいぼう"]).contains("<rt>れいぼう</rt>"))
  }

  @Test func `every file a page or a script names is there`() {
    let paths = Set(PageFile.all(in: "assets").map { "/\($0.path)" })
    for file in PageFile.all(in: "templates") {
      for name in file.text.matches(of: /"(\/assets\/[a-z\/-]+\.[a-z]+)"/).map({ String($0.1) }) {
        #expect(paths.contains(name), "\(name) in \(file.path)")
      }
    }
  }
}
