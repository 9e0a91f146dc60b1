public import Accounting

/// How much CO2 an action avoids, with everything that explains it. Masses in milligrams.
public struct EstimateBody: Codable, Hashable, Sendable {
  public var action: ActionID
  /// In ``unit``, the action's own.
  public var quantity: Double
  public var unit: String
  public var day: Day
  /// The edition of the catalogue: 64 hexadecimal digits.
  public var edition: String
  /// Null where no factor of CO2 takes part.
  @Nullable public var basis: Basis?
  public var kind: ActionKind
  /// Null where only the difference is known.
  @Nullable public var baselineMilligrams: Int64?
  @Nullable public var actualMilligrams: Int64?
  /// Baseline - actual; may be negative.
  public var avoidedMilligrams: Int64
  /// The ends of the 95 % interval.
  public var lowMilligrams: Int64
  public var highMilligrams: Int64
  /// Values whose range is the default of their kind.
  public var assumed: [ValueName]
  public var steps: [StepBody]
  public var sources: [SourceBody]
  /// What the figure rests on, what to mind.
  public var note: String?
  /// Why this action mixes bases, where it does.
  public var mixesBases: String?

  /// The sheet whose regions and day chose the values, for what was ticked on one.
  public var sheet: SheetValuation?

  public init(_ estimate: Estimate, language: Language) {
    action = estimate.action
    quantity = FixedQuantity.value(micro: estimate.quantityMicro)
    unit = estimate.unit
    day = estimate.day
    edition = estimate.edition
    basis = estimate.basis
    kind = estimate.kind
    baselineMilligrams = estimate.figures.baselineMilligrams
    actualMilligrams = estimate.figures.actualMilligrams
    avoidedMilligrams = estimate.figures.avoidedMilligrams
    lowMilligrams = estimate.figures.lowMilligrams
    highMilligrams = estimate.figures.highMilligrams
    assumed = estimate.assumed
    steps = estimate.steps.map { StepBody($0, language: language) }
    sources = estimate.sources.map { SourceBody($0, language: language) }
    note = estimate.note?.text(language)
    mixesBases = estimate.mixesBases?.text(language)
    sheet = estimate.sheet.map { SheetValuation($0, language: language) }
  }

  /// A sheet that an action was ticked on.
  public struct SheetValuation: Codable, Hashable, Sendable {
    public var id: SheetID
    public var title: String
    /// The day whose factors hold, whatever the day of the tick.
    public var factorDay: Day

    init(_ sheet: SheetReference, language: Language) {
      id = sheet.id
      title = sheet.title.text(language)
      factorDay = sheet.factorDay
    }

    enum CodingKeys: String, CodingKey {
      case id, title
      case factorDay = "factor_day"
    }
  }

  enum CodingKeys: String, CodingKey {
    case action, quantity, unit, day, edition, basis, kind, assumed, steps, sources, note, sheet
    case baselineMilligrams = "baseline_mg"
    case actualMilligrams = "actual_mg"
    case avoidedMilligrams = "avoided_mg"
    case lowMilligrams = "low_mg"
    case highMilligrams = "high_mg"
    case mixesBases = "mixes_bases"
  }
}
