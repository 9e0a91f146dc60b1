public import Accounting

/// Something people do: what is asked, within which bounds, and by which formulas it is valued.
public struct ActionBody: Codable, Hashable, Sendable {
  public var id: ActionID
  public var kind: ActionKind
  public var theme: Theme
  /// An everyday category, such as `kitchen`.
  public var category: String
  public var title: String
  @Nullable public var note: String?
  /// To be shown before the tick.
  @Nullable public var caution: String?
  public var quantity: QuantityBody
  public var oncePer: OncePer
  /// Months 1 to 12; null is the whole year.
  @Nullable public var season: [Int]?
  public var ages: [AgeBand]
  /// Names of what is used that a household's own figure may replace.
  public var profile: [ValueName]
  public var inputs: [String: InputBody]
  public var formulas: FormulasBody
  public var sources: [SourceID]
  /// Why this action mixes bases, where it does.
  public var mixesBases: String?

  public init(_ action: Action, language: Language) {
    id = action.id
    kind = action.kind
    theme = action.theme
    category = action.category
    title = action.title.text(language)
    note = action.note?.text(language)
    caution = action.caution?.text(language)
    quantity = QuantityBody(action.quantity)
    oncePer = action.oncePer
    season = action.season
    ages = action.ages
    profile = action.profile
    inputs = action.inputs.mapValues { InputBody($0, language: language) }
    formulas = FormulasBody(action)
    sources = action.sources
    mixesBases = action.mixesBases?.text(language)
  }

  enum CodingKeys: String, CodingKey {
    case id, kind, theme, category, title, note, caution, quantity, season, ages, profile, inputs, formulas, sources
    case oncePer = "once_per"
    case mixesBases = "mixes_bases"
  }
}
