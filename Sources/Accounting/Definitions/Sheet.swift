/// A printed check sheet of a campaign, valued with the factors of its own day.
public struct Sheet: Codable, Hashable, Sendable {
  public var id: SheetID
  public var title: LocalizedText
  /// Put before the city's own chain.
  public var regions: [RegionID]
  /// The day whose factors hold, whatever the day of the run.
  public var factorDay: Day
  public var items: [SheetItem]

  public init(id: SheetID, title: LocalizedText, regions: [RegionID], factorDay: Day, items: [SheetItem]) {
    self.id = id
    self.title = title
    self.regions = regions
    self.factorDay = factorDay
    self.items = items
  }
}

/// A line of a sheet.
public struct SheetItem: Codable, Hashable, Sendable {
  public var action: ActionID
  /// In 1/1,000,000 of the action's unit.
  public var quantityMicro: Int64

  public init(action: ActionID, quantityMicro: Int64) {
    self.action = action
    self.quantityMicro = quantityMicro
  }
}
