import Accounting
import Chance
import Foundation
import Models
import Testing

@Suite struct NicknamesTests {
  @Test(arguments: Language.allCases) func `there are more than ten thousand, and no two are alike`(
    _ language: Language
  ) {
    let all = Nicknames.all(language)
    #expect(all.count >= 10_000)
    #expect(Set(all.map(Nicknames.comparable)).count == all.count)
    #expect(all.allSatisfy { $0.count <= 20 })
  }

  @Test func `easy Japanese has no kanji`() {
    let kana = Nicknames.all(.jaHira).allSatisfy { nickname in
      nickname.unicodeScalars.allSatisfy { (0x3041...0x30FF).contains($0.value) }
    }
    #expect(kana)
  }

  /// Parts of words that a child could be teased with, wherever they come up, also where two words meet.
  @Test(arguments: Language.allCases) func `nobody can be teased with one`(_ language: Language) {
    let all = Nicknames.all(language).map(Nicknames.comparable)
    let words =
      language == .en
      ? [
        "ass", "bum", "butt", "cock", "crap", "damn", "dick", "dumb", "fart", "fat", "fool", "gay", "hell", "idiot",
        "kill",
        "lame", "nazi", "nerd", "nud", "pee", "pig", "poo", "porn", "sex", "shit", "slow", "smell", "spit", "stink",
        "stupid", "suck", "tit", "ugly", "wee",
      ]
      : [
        "ばか", "あほ", "でぶ", "ぶす", "はげ", "ちび", "くさい", "くそ", "うんこ", "うんち", "おなら", "おしり", "しね", "ころす", "まぬけ", "どじ", "ぶた",
        "ごみ", "げろ", "きもい", "うざい", "ちんこ", "まんこ", "おっぱい", "のろま",
      ]
    for word in words {
      let found = all.filter { nickname in
        nickname.contains(word) && !Self.harmless.contains { $0.contains(word) && nickname.contains($0) }
      }
      #expect(found.isEmpty, "\(word): \(found.prefix(3))")
    }
  }

  /// Words in which a refused part is no word.
  private static let harmless: [String] = []

  @Test func `each is as likely as the others`() {
    var generator = SeededGenerator(seed: 7)
    var seen: Set<String> = []
    for _ in 0..<20_000 {
      seen.insert(
        Nicknames.draw(.en) { count in (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) } })
    }
    // Of n draws from m names about m (1 - e^(-n/m)) come up.
    let all = Double(Nicknames.all(.en).count)
    let expected = all * (1 - exp(-20_000 / all))
    #expect(abs(Double(seen.count) - expected) < 0.02 * expected)
  }
}
