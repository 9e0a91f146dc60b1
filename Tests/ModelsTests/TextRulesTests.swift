import Models
import Testing

@Suite struct TextRulesTests {
  @Test(arguments: [
    "さいたま市立高砂小学校", "３年２組", "やまだ たろう", "髙橋", "𠮷野家", "がぎぐげご", "かき\u{3099}", "Zoë", "Ōmiya", "محمد", "👩‍👩‍👧", "7",
    "見沼\u{3000}区",
    "a\u{200E}b", "O'Neil; DROP TABLE members", "<b>bold</b>", "%_\\",
  ])
  func namesOfPeopleAndPlacesAreTaken(name: String) {
    #expect(TextRules.isName(name))
  }

  @Test func whatHidesOrTurnsTextIsRefused() {
    // Not as arguments: their names would put control characters into the log.
    let names = [
      "", " ", "\u{3000}", " \u{00A0}\u{2003}", "\n", "a\nb", "a\tb", "a\r\nb", "a\u{0}b", "\u{1B}[31mred", "a\u{7F}",
      "a\u{85}b",
      "a\u{9F}b", "\u{202E}gpj.exe", "a\u{202A}b", "a\u{202C}b", "a\u{2066}b", "a\u{2069}b", "a\u{FFFE}", "a\u{FFFF}",
    ]
    for name in names { #expect(!TextRules.isName(name), "\(name.debugDescription)") }
  }

  @Test func lengthIsCountedInCharactersAndBoundedInBytes() {
    #expect(TextRules.isName(String(repeating: "市", count: 80)))
    #expect(!TextRules.isName(String(repeating: "市", count: 81)))
    #expect(TextRules.isName(String(repeating: "𠮷", count: 80)))
    // One character of very many marks.
    #expect(!TextRules.isName("a" + String(repeating: "\u{0301}", count: 400)))
  }

  @Test func onlyNotesHaveLines() {
    #expect(TextRules.isReadable("一行目\n二行目", length: TextRules.noteLength, lines: true))
    #expect(!TextRules.isReadable("一行目\n二行目", length: TextRules.noteLength))
    #expect(!TextRules.isReadable("a\rb", length: TextRules.noteLength, lines: true))
    #expect(TextRules.isReadable("", length: TextRules.noteLength, lines: true))
    #expect(TextRules.isReadable(String(repeating: "あ", count: 500), length: TextRules.noteLength))
    #expect(!TextRules.isReadable(String(repeating: "あ", count: 501), length: TextRules.noteLength))
  }

  @Test(arguments: ["abc", "hanako", "yamada.taro", "a-b_c.d", "0abc", "123", String(repeating: "a", count: 32)])
  func handlesAreTaken(handle: String) {
    #expect(TextRules.isHandle(handle))
  }

  @Test func handlesAreRefused() {
    // Not as arguments: their names would put control characters into the log.
    let handles = [
      "", "a", "ab", ".abc", "-abc", "_abc", "Hanako", "hana ko", "hanako@example", "はなこ", "hanakó", "ｈａｎａｋｏ",
      "a\u{0}bc",
      "abc\n",
      "a/b", "a%b", String(repeating: "a", count: 33),
    ]
    for handle in handles { #expect(!TextRules.isHandle(handle), "\(handle.debugDescription)") }
  }
}
