import Models
import Testing

/// Each rule against scores computed by hand. One row a case: sum in mg, entries, active members, member-days, enrolled.
@Suite struct ScoringRuleTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let rule: ScoringRule
    let figures: TeamFigures
    let score: Score?
    let sentence: String?

    init(
      _ rule: ScoringRule, _ sum: Int64, _ entries: Int64, _ active: Int64, _ days: Int64, of enrolled: Int64?,
      _ score: (Int128, over: Int128)?, _ sentence: String?
    ) {
      self.rule = rule
      figures = TeamFigures(
        sumMilligrams: sum, entries: entries, activeMembers: active, memberDays: days, enrolled: enrolled)
      self.score = score.map { Score($0.0, over: $0.over) }
      self.sentence = sentence
    }

    var testDescription: String { "\(rule.rawValue) \(figures)" }
  }

  /// Four weeks of five days; a target of 1 t; all teams together 3 kg of 60 people, and a weight of 20.
  static let field = ScoringField(
    teams: [.init(sumMilligrams: 3_000_000, enrolled: 60)], days: 20, target: .milligrams(1_000_000_000),
    fairWeight: 20)

  static let cases: [Case] = [
    Case(.goal, 250_000_000, 9, 3, 5, of: nil, (1, over: 4), "250.0 kg of 1.000 t are 25.0 %."),
    Case(.goal, 999_600_000, 9, 3, 5, of: nil, (2499, over: 2500), "999.6 kg of 1.000 t are 99.9 %."),
    Case(.goal, 1_500_000_000, 9, 3, 5, of: nil, (3, over: 2), "1.500 t of 1.000 t are 150.0 %."),
    Case(.goal, -1_000_000, 9, 3, 5, of: nil, (-1, over: 1000), "-1.000 kg of 1.000 t are -0.1 %."),
    Case(.total, 473_302, 7, 1, 1, of: nil, (473_302, over: 1), "All together 473 g."),
    Case(.total, 9_007_199_254_740_993, 7, 1, 1, of: 3, (9_007_199_254_740_993, over: 1), "All together 9,007,199 t."),
    Case(.total, 0, 0, 0, 0, of: 0, (0, over: 1), "All together 0 g."),
    Case(.perMember, 4_725_000, 25, 25, 25, of: 35, (135_000, over: 1), "4.725 kg over 35 people are 135 g each."),
    Case(.perMember, 100, 1, 1, 1, of: 3, (100, over: 3), "0.10 g over 3 people are 0.03 g each."),
    Case(.perMember, -7_000, 1, 1, 1, of: 2, (-3_500, over: 1), "-7.00 g over 2 people are -3.50 g each."),
    Case(.perMember, 4_725_000, 25, 25, 25, of: 0, nil, nil),
    Case(.perMember, 4_725_000, 25, 25, 25, of: nil, nil, nil),
    Case(.participation, 0, 30, 28, 40, of: 35, (4, over: 5), "28 of 35 people took part: 80.0 %."),
    Case(.participation, 0, 90, 41, 80, of: 40, (1, over: 1), "40 of 40 people took part: 100.0 %."),
    Case(.participation, 0, 0, 0, 0, of: 40, (0, over: 1), "0 of 40 people took part: 0.0 %."),
    Case(.participation, 0, 1, 1, 1, of: nil, nil, nil),
    Case(
      .activeDays, 0, 300, 9, 120, of: 8, (3, over: 4),
      "8 people took part on 120 days in all, of 20 days each: 75.0 %."),
    Case(
      .activeDays, 0, 300, 9, 165, of: 8, (1, over: 1),
      "8 people took part on 165 days in all, of 20 days each: 100.0 %."),
    Case(.activeDays, 0, 1, 1, 1, of: 0, nil, nil),
    // (2,000,000 + 20 x 50,000) / (10 + 20)
    Case(
      .fair, 2_000_000, 9, 9, 9, of: 10, (100_000, over: 1),
      """
      2.000 kg of 10 people, and 20 times the average of all teams, 50.0 g, so that small and large teams have the same chance: 100 g each.
      """),
    // (-500,000 + 20 x 50,000) / (40 + 20)
    Case(
      .fair, -500_000, 9, 9, 9, of: 40, (25_000, over: 3),
      """
      -500 g of 40 people, and 20 times the average of all teams, 50.0 g, so that small and large teams have the same chance: 8.33 g each.
      """),
    Case(.fair, 2_000_000, 9, 9, 9, of: nil, nil, nil),
    // Beyond 2^53: (9,007,199,254,740,993 + 20 x 50,000) / (1 + 20), and so on; as a Double they would be another number.
    Case(
      .fair, 9_007_199_254_740_993, 9, 9, 9, of: 1, (9_007_199_255_740_993, over: 21),
      """
      9,007,199 t of 1 people, and 20 times the average of all teams, 50.0 g, so that small and large teams have the same chance: 428,914 t \
      each.
      """),
    Case(
      .perMember, 9_007_199_254_740_993, 9, 9, 9, of: 2, (9_007_199_254_740_993, over: 2),
      "9,007,199 t over 2 people are 4,503,600 t each."),
    Case(
      .goal, 9_007_199_254_740_993, 9, 3, 5, of: nil, (9_007_199_254_740_993, over: 1_000_000_000),
      "9,007,199 t of 1.000 t are 900719925.5 %."),
  ]

  @Test(arguments: cases) func `a score is what one computes by hand`(of case: Case) {
    #expect(`case`.rule.score(`case`.figures, in: Self.field) == `case`.score)
    #expect(`case`.rule.arithmetic(`case`.figures, in: Self.field)?.sentence.en == `case`.sentence)
  }

  @Test func `children read it without a kanji`() {
    for `case` in Self.cases where `case`.score != nil {
      let sentence = `case`.rule.arithmetic(`case`.figures, in: Self.field)?.sentence.jaHira ?? ""
      #expect(sentence.hasSuffix("。") && !sentence.contains(/[\u{3400}-\u{9FFF}々]/), "\(sentence)")
    }
    let goal = ScoringRule.goal.arithmetic(
      TeamFigures(entries: 50), in: ScoringField(teams: [], days: 7, target: .entries(200)))
    #expect(goal?.sentence.jaHira == "もくひょう 200この うち 50こ（25.0 %）まで きたよ。")
  }

  @Test func `a goal may be so many entries, for what has no mass`() {
    let field = ScoringField(teams: [], days: 7, target: .entries(200))
    let figures = TeamFigures(entries: 50)
    #expect(ScoringRule.goal.score(figures, in: field) == Score(1, over: 4))
    #expect(ScoringRule.goal.arithmetic(figures, in: field)?.sentence.ja == "200件のうち50件で、25.0 %です。")
    #expect(ScoringRule.goal.score(figures, in: ScoringField(teams: [], days: 7)) == nil)
    #expect(ScoringRule.goal.score(figures, in: ScoringField(teams: [], days: 7, target: .entries(0))) == nil)
  }

  @Test func `the arithmetic is data as well`() throws {
    let figures = TeamFigures(sumMilligrams: 2_000_000, enrolled: 10)
    let arithmetic = try #require(ScoringRule.fair.arithmetic(figures, in: Self.field))
    #expect(arithmetic.formula == "(sum_mg + weight * all_sum_mg / all_enrolled) / (enrolled + weight)")
    #expect(arithmetic.terms.map(\.name) == ["sum_mg", "enrolled", "weight", "all_sum_mg", "all_enrolled"])
    #expect(arithmetic.terms.map(\.value) == [2_000_000, 10, 20, 3_000_000, 60])
  }
}
