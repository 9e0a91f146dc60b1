/// How much of a common goal is reached: the organiser's own sum of its target. Nobody is ranked.
enum CommonGoal: ScoringMethod {
  static let unit = ScoreUnit.share
  static let needsEnrolment = false

  static func score(_ team: TeamFigures, in field: ScoringField) -> Score? {
    switch field.target {
    case .milligrams(let target) where target > 0: Score(Int128(team.sumMilligrams), over: Int128(target))
    case .entries(let target) where target > 0: Score(Int128(team.entries), over: Int128(target))
    default: nil
    }
  }

  static func arithmetic(_ team: TeamFigures, in field: ScoringField, score: Score) -> ScoringArithmetic {
    let percent = ScoringText.percent(score)
    if case .entries(let target) = field.target {
      return ScoringArithmetic(
        "entries / target_entries", ["entries": team.entries, "target_entries": target],
        en: "\(team.entries) of \(target) entries are \(percent).", ja: "\(target)件のうち\(team.entries)件で、\(percent)です。",
        jaHira: "もくひょう \(target)この うち \(team.entries)こ（\(percent)）まで きたよ。")
    }
    let target = if case .milligrams(let target) = field.target { target } else { Int64(0) }
    let (sum, whole) = (ScoringText.mass(team.sumMilligrams), ScoringText.mass(target))
    return ScoringArithmetic(
      "sum_mg / target_mg", ["sum_mg": team.sumMilligrams, "target_mg": target],
      en: "\(sum) of \(whole) are \(percent).", ja: "\(whole)のうち\(sum)で、\(percent)です。",
      jaHira: "もくひょう \(whole)の うち \(sum)（\(percent)）まで きたよ。")
  }
}
