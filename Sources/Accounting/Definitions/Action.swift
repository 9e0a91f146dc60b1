/// Something people do, and how much CO2 it avoids.
public struct Action: Codable, Hashable, Sendable {
  public var id: ActionID
  public var kind: ActionKind
  public var theme: Theme
  /// One of `ActionCategory.all`.
  public var category: String
  public var title: LocalizedText
  /// What the figure rests on, what to mind.
  public var note: LocalizedText?
  /// Shown before the tick.
  public var caution: LocalizedText?
  public var quantity: QuantityRule
  public var oncePer: OncePer
  /// Months 1 to 12; nil is the whole year.
  public var season: [Int]?
  public var ages: [AgeBand]
  /// Names of what is used that a household's own figure may replace.
  public var profile: [ValueName]
  public var inputs: [String: InputRule]
  /// Formulas; which of them are there follows from `kind`.
  public var baseline: String?
  public var actual: String?
  public var saved: String?
  public var printed: String?
  /// Sources of the action itself; those of its values are found through them.
  public var sources: [SourceID]
  /// Why this action mixes bases, where it does.
  public var mixesBases: LocalizedText?

  public init(
    id: ActionID,
    kind: ActionKind,
    theme: Theme,
    category: String,
    title: LocalizedText,
    note: LocalizedText? = nil,
    caution: LocalizedText? = nil,
    quantity: QuantityRule,
    oncePer: OncePer = .member,
    season: [Int]? = nil,
    ages: [AgeBand] = AgeBand.allCases,
    profile: [ValueName] = [],
    inputs: [String: InputRule] = [:],
    baseline: String? = nil,
    actual: String? = nil,
    saved: String? = nil,
    printed: String? = nil,
    sources: [SourceID] = [],
    mixesBases: LocalizedText? = nil
  ) {
    self.id = id
    self.kind = kind
    self.theme = theme
    self.category = category
    self.title = title
    self.note = note
    self.caution = caution
    self.quantity = quantity
    self.oncePer = oncePer
    self.season = season
    self.ages = ages
    self.profile = profile
    self.inputs = inputs
    self.baseline = baseline
    self.actual = actual
    self.saved = saved
    self.printed = printed
    self.sources = sources
    self.mixesBases = mixesBases
  }
}

extension Action {
  /// Whether a child of some age can do it: no EV, solar panel or telework.
  public var isForPupils: Bool { ages.contains { $0 != .adult } }

  /// Whether the action is of another time of the year than this month, 1 to 12; without a season it never is.
  public func isOutOfSeason(inMonth month: Int) -> Bool { season.map { !$0.contains(month) } ?? false }
}
