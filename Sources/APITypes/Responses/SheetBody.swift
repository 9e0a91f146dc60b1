public import Accounting

/// A printed check sheet of a campaign, valued with the factors of its own day.
public struct SheetBody: Codable, Hashable, Sendable {
  public var id: SheetID
  public var title: String
  /// Put before the city's own chain.
  public var regions: [RegionID]
  /// The day whose factors hold, whatever the day of the run.
  public var factorDay: Day
  public var items: [Item]

  public init(_ sheet: Sheet, of catalogue: Catalogue, language: Language) {
    id = sheet.id
    title = sheet.title.text(language)
    regions = sheet.regions
    factorDay = sheet.factorDay
    items = sheet.items.compactMap { item in
      catalogue.action(item.action).map { action in
        Item(
          action: action.id,
          title: action.title.text(language),
          quantity: FixedQuantity.value(micro: item.quantityMicro),
          unit: action.quantity.unit
        )
      }
    }
  }

  /// A line of the sheet.
  public struct Item: Codable, Hashable, Sendable {
    public var action: ActionID
    public var title: String
    /// In ``unit``, the action's own.
    public var quantity: Double
    public var unit: String
  }

  enum CodingKeys: String, CodingKey {
    case id, title, regions, items
    case factorDay = "factor_day"
  }
}
