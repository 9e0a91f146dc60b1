/// The catalogue as it is written in the seeds: pure data, unchecked. `Catalogue` checks and compiles it.
public struct CatalogueDefinition: Codable, Hashable, Sendable {
  public var sources: [SourceID: SourceDefinition]
  public var regions: [RegionID: RegionDefinition]
  public var values: [ValueName: ValueDefinition]
  public var actions: [ActionID: Action]
  public var sheets: [SheetID: Sheet]

  public init(
    sources: [SourceID: SourceDefinition] = [:],
    regions: [RegionID: RegionDefinition] = [:],
    values: [ValueName: ValueDefinition] = [:],
    actions: [ActionID: Action] = [:],
    sheets: [SheetID: Sheet] = [:]
  ) {
    self.sources = sources
    self.regions = regions
    self.values = values
    self.actions = actions
    self.sheets = sheets
  }
}
