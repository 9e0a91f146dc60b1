/// What an estimate is asked for: everything but the quantity.
public struct MethodRequest: Hashable, Sendable {
  public var action: ActionID
  /// The chain of regions, the most special first.
  public var regions: [RegionID]
  public var day: Day
  public var inputs: [String: InputValue]
  /// What-if values or a household's own figures. Only names that the action can come upon are taken.
  public var replacements: [ValueName: Replacement]
  /// The sheet the action stands on, for the explanation to tell.
  public var sheet: SheetID?

  public init(
    action: ActionID,
    regions: [RegionID],
    day: Day,
    inputs: [String: InputValue] = [:],
    replacements: [ValueName: Replacement] = [:]
  ) {
    self.action = action
    self.regions = regions
    self.day = day
    self.inputs = inputs
    self.replacements = replacements
  }
}
