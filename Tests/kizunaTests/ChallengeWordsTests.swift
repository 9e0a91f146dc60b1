import Accounting
import Models
import Testing

@testable import kizuna

/// Small rules of how challenges are told.
@Suite struct ChallengeWordsTests {
  @Test(
    arguments: [
      (0.29, "29.0 %"), (2.01, "201.0 %"), (2.0 / 3, "66.7 %"), (0.9996, "99.9 %"), (1 - 1e-12, "99.9 %"),
      (1, "100.0 %"), (0, "0.0 %"), (-0.001, "-0.1 %"), (-0.0001, "0.0 %"),
    ] as [(Double, String)])
  func aShareBelowOneIsLessThanAll(share: Double, text: String) { #expect(PercentText.text(share) == text) }

  @Test(arguments: [(34, 34, "34/34"), (36, 34, "36"), (6, nil, "6"), (0, 8, "0/8")] as [(Int64, Int64?, String)])
  func theSizeIsLeftOutWhereMoreTookPart(members: Int64, enrolled: Int64?, text: String) {
    #expect(TookPartText.text(members, of: enrolled) == text)
  }

  @Test func lateDays() {
    #expect(Phrase.lateUntil(3, "noon").en == "late entries count for 3 days, until noon")
    #expect(Phrase.lateUntil(1, "noon").en == "late entries count for 1 day, until noon")
    let none = Phrase.lateUntil(0, "noon")
    #expect(none.en == "entries count until noon only")
    #expect(!none.ja.contains("0日") && !none.hira.contains("あとから"))
  }
}
