import Accounting
import Testing

@Suite struct EquivalentTests {
  /// Worked by hand from the published masses: 10 g, 8.8 kg and 12.4 kg a year.
  @Test(arguments: [
    (-5, 0, 0, 0), (0, 0, 0, 0), (4_999, 5, 2, 1), (5_000, 5, 2, 1), (1_806_857, 1_807, 749, 532),
    (8_800_000, 8_800, 3_650, 2_590), (12_400_000, 12_400, 5_143, 3_650),
    (1_000_000_000_000, 1_000_000_000, 414_772_727, 294_354_839),
  ])
  func tenths(milligrams: Int64, balls: Int64, days: Int64, hours: Int64) {
    let tenths = Equivalent.allCases.map { $0.tenths(milligrams: milligrams) }
    #expect(tenths == [balls, days, hours])
  }

  @Test func `the largest mass is counted without a trap`() {
    #expect(Equivalent.soccerBalls.tenths(milligrams: .max) == .max / 1000 + 1)
    #expect(Equivalent.soccerBalls.count(milligrams: 5_000) == 1)
    #expect(Equivalent.soccerBalls.count(milligrams: 4_999) == 0)
  }

  private func sentence(_ equivalent: Equivalent, _ milligrams: Int64, _ language: Language) -> String? {
    equivalent.text(milligrams: milligrams, language: language).map { $0.before + $0.count + $0.after }
  }

  @Test func sentences() {
    #expect(sentence(.soccerBalls, 1_806_857, .en) == "181 soccer balls full of CO2")
    #expect(sentence(.soccerBalls, 10_000, .en) == "1 soccer ball full of CO2")
    #expect(sentence(.soccerBalls, 100_000_000, .ja) == "サッカーボール10,000個分のCO2")
    #expect(sentence(.cedarDays, 1_806_857, .en) == "what one cedar absorbs in 75 days")
    #expect(sentence(.cedarDays, 88_000_000, .ja) == "スギの木1本が10年間に吸うCO2")
    #expect(sentence(.televisionHours, 1_806_857, .ja) == "テレビ53時間分のCO2")
    for equivalent in Equivalent.allCases { #expect(sentence(equivalent, 1_000, .en) == nil) }
  }

  @Test func `easy Japanese has no kanji`() throws {
    for equivalent in Equivalent.allCases {
      for milligrams in [1_806_857, 88_000_000] as [Int64] {
        let text = try #require(sentence(equivalent, milligrams, .jaHira))
        #expect(!text.unicodeScalars.contains { $0.properties.isIdeographic }, "\(text)")
      }
    }
  }
}
