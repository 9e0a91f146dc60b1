/// The sum over everybody who belongs to the team, not only over those who took part.
enum MassPerMember: ScoringMethod {
  static let unit = ScoreUnit.milligramsPerPerson
  static let needsEnrolment = true

  static func score(_ team: TeamFigures, in field: ScoringField) -> Score? {
    team.enrolled.map { Score(Int128(team.sumMilligrams), over: Int128($0)) }
  }

  static func arithmetic(_ team: TeamFigures, in field: ScoringField, score: Score) -> ScoringArithmetic {
    let (sum, enrolled, each) = (ScoringText.mass(team.sumMilligrams), team.enrolled ?? 0, ScoringText.mass(score))
    return ScoringArithmetic(
      "sum_mg / enrolled", ["sum_mg": team.sumMilligrams, "enrolled": enrolled],
      en: "\(sum) over \(enrolled) people are \(each) each.", ja: "\(sum)を\(enrolled)人で割ると、1人あたり\(each)です。",
      jaHira: "\(sum)を \(enrolled)にんで わけると、ひとり \(each)だよ。")
  }
}
