/// On how many of all the days that the team's people had they took part.
///
/// As in ``Participation`` nobody is more than everybody.
enum ActiveDays: ScoringMethod {
  static let unit = ScoreUnit.share
  static let needsEnrolment = true

  static func score(_ team: TeamFigures, in field: ScoringField) -> Score? {
    team.enrolled.map { enrolled in
      let all = Int128(enrolled) * Int128(max(field.days, 1))
      return Score(min(Int128(team.memberDays), all), over: all)
    }
  }

  static func arithmetic(_ team: TeamFigures, in field: ScoringField, score: Score) -> ScoringArithmetic {
    let (enrolled, days, percent) = (team.enrolled ?? 0, max(field.days, 1), ScoringText.percent(score))
    return ScoringArithmetic(
      "min(member_days, enrolled * days) / (enrolled * days)",
      ["member_days": team.memberDays, "enrolled": enrolled, "days": days],
      en: "\(enrolled) people took part on \(team.memberDays) days in all, of \(days) days each: \(percent).",
      ja: "\(enrolled)人が\(days)日間で、のべ\(team.memberDays)日参加して、\(percent)です。",
      jaHira: "\(enrolled)にんが \(days)にちかんで、あわせて \(team.memberDays)にち やったよ（\(percent)）。")
  }
}
