public import Accounting

/// How a challenge makes a score of a team's figures. Each rule is one file beside this one, and one line in ``method``.
public enum ScoringRule: String, Codable, CaseIterable, Sendable {
  case goal, total
  case perMember = "per_member"
  case participation
  case activeDays = "active_days"
  case fair

  private var method: any ScoringMethod.Type {
    switch self {
    case .goal: CommonGoal.self
    case .total: TotalMass.self
    case .perMember: MassPerMember.self
    case .participation: Participation.self
    case .activeDays: ActiveDays.self
    case .fair: FairShare.self
    }
  }

  public var unit: ScoreUnit { method.unit }

  /// Whether teams are put in an order: a common goal has none.
  public var ranks: Bool { self != .goal }

  /// Whether its scores are of CO2, and not of people or entries.
  public func isOfMass(_ target: ScoringTarget?) -> Bool {
    switch self {
    case .total, .perMember, .fair: true
    case .participation, .activeDays: false
    case .goal: if case .milligrams = target { true } else { false }
    }
  }

  /// Whether a team without enrolment has no score.
  public var needsEnrolment: Bool { method.needsEnrolment }

  /// - Returns: Nil if the rule needs an enrolment, or a target, that is missing.
  public func score(_ team: TeamFigures, in field: ScoringField) -> Score? {
    guard !needsEnrolment || team.enrolled ?? 0 > 0 else { return nil }
    return method.score(team, in: field)
  }

  /// The numbers that the score is made of, and the same as a sentence; nil where there is no score.
  public func arithmetic(_ team: TeamFigures, in field: ScoringField) -> ScoringArithmetic? {
    score(team, in: field).map { method.arithmetic(team, in: field, score: $0) }
  }
}

/// One rule.
protocol ScoringMethod {
  static var unit: ScoreUnit { get }
  static var needsEnrolment: Bool { get }
  /// Asked only with an enrolment above zero if the rule needs one.
  static func score(_ team: TeamFigures, in field: ScoringField) -> Score?
  static func arithmetic(_ team: TeamFigures, in field: ScoringField, score: Score) -> ScoringArithmetic
}

/// How a score came about.
public struct ScoringArithmetic: Hashable, Sendable {
  public struct Term: Hashable, Sendable {
    /// A stable name, with its unit last: `sum_mg`, `enrolled`.
    public let name: String
    public let value: Int64
  }

  public let terms: [Term]
  /// The rule as a formula over the terms' names.
  public let formula: String
  public let sentence: LocalizedText

  init(_ formula: String, _ terms: KeyValuePairs<String, Int64>, en: String, ja: String, jaHira: String) {
    self.formula = formula
    self.terms = terms.map { Term(name: $0.key, value: $0.value) }
    sentence = LocalizedText(en: en, ja: ja, jaHira: jaHira)
  }
}
