/// Mass per person, drawn towards the average of all teams as if everybody's team had so many average people more.
///
/// By chance alone a small class has the highest mean, and the lowest, far more often than a large one: 8 people average out less than 40.
/// The score is that of a mean with a prior: (S + m P) / (E + m), where P is the mean of all teams and m the weight of
/// ``weight(enrolments:)``; with it the sizes come first about equally often (an empirical Bayes estimate after Efron and Morris, Journal
/// of the American Statistical Association 70, 1975, with the weight fixed so that everybody can check it).
public enum FairShare: ScoringMethod {
  static let unit = ScoreUnit.milligramsPerPerson
  static let needsEnrolment = true

  /// The integer nearest to the square root of the smallest enrolment times the largest. Fixed when a challenge opens.
  public static func weight(enrolments: some Sequence<Int64>) -> Int64 {
    let known = enrolments.filter { $0 > 0 }
    guard let smallest = known.min(), let largest = known.max() else { return 0 }
    let product = Int128(smallest) * Int128(largest)
    var root = Int128(Double(product).squareRoot())
    while root * root > product { root -= 1 }
    while (root + 1) * (root + 1) <= product { root += 1 }
    return Int64(clamping: product - root * root > root ? root + 1 : root)
  }

  static func score(_ team: TeamFigures, in field: ScoringField) -> Score? {
    team.enrolled.map { enrolled in
      let (all, weight) = (Int128(max(field.enrolled, 1)), Int128(field.fairWeight))
      return Score(
        Int128(team.sumMilligrams) * all + weight * Int128(field.sumMilligrams),
        over: all * (Int128(enrolled) + weight))
    }
  }

  static func arithmetic(_ team: TeamFigures, in field: ScoringField, score: Score) -> ScoringArithmetic {
    let (sum, enrolled) = (ScoringText.mass(team.sumMilligrams), team.enrolled ?? 0)
    let mean = ScoringText.mass(Score(Int128(field.sumMilligrams), over: Int128(max(field.enrolled, 1))))
    let each = ScoringText.mass(score)
    return ScoringArithmetic(
      "(sum_mg + weight * all_sum_mg / all_enrolled) / (enrolled + weight)",
      [
        "sum_mg": team.sumMilligrams, "enrolled": enrolled, "weight": field.fairWeight,
        "all_sum_mg": field.sumMilligrams, "all_enrolled": field.enrolled,
      ],
      en: """
        \(sum) of \(enrolled) people, and \(field.fairWeight) times the average of all teams, \(mean), so that small and large teams have \
        the same chance: \(each) each.
        """,
      ja: """
        \(enrolled)人の\(sum)に、小さなチームも大きなチームも同じチャンスになるように、全チームの平均\(mean)を\(field.fairWeight)人分\
        加えて、1人あたり\(each)です。
        """,
      jaHira: """
        \(enrolled)にんの \(sum)に、ぜんぶの チームの ひとりぶんの へいきん \(mean)を \(field.fairWeight)にんぶん たして わけると、ひとり \
        \(each)だよ。ちいさい チームも おおきい チームも おなじ チャンスに なるよ。
        """)
  }
}
