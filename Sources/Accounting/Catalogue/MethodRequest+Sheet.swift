extension MethodRequest {
  /// What a tick on a sheet is valued by: the sheet's regions before the city's chain and the factors of the sheet's own day. No household
  /// stands in the city's place, so a family's contract neither moves a child's score nor shows in it.
  public init(action: ActionID, on sheet: Sheet, regions: [RegionID]) {
    self.init(
      action: action, regions: sheet.regions + regions.filter { !sheet.regions.contains($0) }, day: sheet.factorDay)
    self.sheet = sheet.id
  }
}
