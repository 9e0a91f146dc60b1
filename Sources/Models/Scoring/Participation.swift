/// How many of a team took part at all, as EcoLife DAY and Kyoto's schools count it.
///
/// Nobody is more than everybody: a child who ticks on the page and stands on the class's paper too is counted twice and known to be one by
/// no one, so what goes beyond the enrolment is left out.
enum Participation: ScoringMethod {
  static let unit = ScoreUnit.share
  static let needsEnrolment = true

  static func score(_ team: TeamFigures, in field: ScoringField) -> Score? {
    team.enrolled.map { Score(Int128(min(team.activeMembers, $0)), over: Int128($0)) }
  }

  static func arithmetic(_ team: TeamFigures, in field: ScoringField, score: Score) -> ScoringArithmetic {
    let (active, enrolled, percent) = (team.activeMembers, team.enrolled ?? 0, ScoringText.percent(score))
    return ScoringArithmetic(
      "min(active_members, enrolled) / enrolled", ["active_members": active, "enrolled": enrolled],
      en: "\(min(active, enrolled)) of \(enrolled) people took part: \(percent).",
      ja: "\(enrolled)人のうち\(min(active, enrolled))人が参加して、\(percent)です。",
      jaHira: "\(enrolled)にんの うち \(min(active, enrolled))にんが やったよ（\(percent)）。")
  }
}
