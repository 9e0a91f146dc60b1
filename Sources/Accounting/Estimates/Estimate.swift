/// How much CO2 an action avoids, with everything that explains it.
public struct Estimate: Hashable, Sendable {
  public var action: ActionID
  public var kind: ActionKind
  public var title: LocalizedText
  public var quantityMicro: Int64
  public var unit: String
  public var day: Day
  public var edition: String
  /// Nil where no factor of CO2 takes part.
  public var basis: Basis?
  public var mixesBases: LocalizedText?
  public var figures: Figures
  /// Values whose range is the default of their kind.
  public var assumed: [ValueName]
  /// Values first, in the order of use, then the sides, then what was avoided.
  public var steps: [Step]
  /// In the order of first use; the action's own come last.
  public var sources: [SourceReference]
  public var note: LocalizedText?
  /// The sheet whose regions and day chose the values; nil for what was not ticked on one.
  public var sheet: SheetReference?
}
