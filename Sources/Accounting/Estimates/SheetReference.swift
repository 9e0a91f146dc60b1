/// The sheet that an action was ticked on: its regions and day chose the values, whatever the day of the tick.
public struct SheetReference: Codable, Hashable, Sendable {
  public var id: SheetID
  public var title: LocalizedText
  /// The day whose factors hold.
  public var factorDay: Day

  public init(_ sheet: Sheet) {
    id = sheet.id
    title = sheet.title
    factorDay = sheet.factorDay
  }
}
