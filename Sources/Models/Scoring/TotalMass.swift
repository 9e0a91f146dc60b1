/// The sum of the team's mass, whatever its size.
enum TotalMass: ScoringMethod {
  static let unit = ScoreUnit.milligrams
  static let needsEnrolment = false

  static func score(_ team: TeamFigures, in field: ScoringField) -> Score? { Score(Int128(team.sumMilligrams)) }

  static func arithmetic(_ team: TeamFigures, in field: ScoringField, score: Score) -> ScoringArithmetic {
    let sum = ScoringText.mass(team.sumMilligrams)
    return ScoringArithmetic(
      "sum_mg", ["sum_mg": team.sumMilligrams], en: "All together \(sum).", ja: "みんな合わせて\(sum)です。",
      jaHira: "みんな あわせて \(sum)だよ。")
  }
}
