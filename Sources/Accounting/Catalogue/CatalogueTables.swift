/// The catalogue compiled: what resolving needs at hand.
struct CatalogueTables: Sendable {
  var values: [ValueName: CompiledValue] = [:]
  var actions: [ActionID: CompiledAction] = [:]
  var regions: [RegionID: RegionDefinition] = [:]
  var sources: [SourceID: SourceReference] = [:]
  /// Every formula of the catalogue, parsed, by its text.
  var formulas: [String: Formula] = [:]
}
