public import Accounting

/// An unusual entry that waits to be confirmed, with no more of its member than is needed for that.
public struct UnusualEntryBody: Codable, Hashable, Sendable {
  public var id: PublicIdentifier
  public var day: Day
  public var action: ActionID
  /// In ``unit``, the action's own.
  public var quantity: Double
  public var unit: String
  /// A pupil's. Either this, ``name`` or ``row``.
  public var nickname: String?
  /// An adult's.
  public var name: String?
  /// The sheet it stands on.
  public var sheet: SheetID?
  /// The number of the sheet's row.
  public var row: Int64?

  public init(
    id: PublicIdentifier,
    day: Day,
    action: ActionID,
    quantity: Double,
    unit: String,
    nickname: String? = nil,
    name: String? = nil,
    sheet: SheetID? = nil,
    row: Int64? = nil
  ) {
    self.id = id
    self.day = day
    self.action = action
    self.quantity = quantity
    self.unit = unit
    self.nickname = nickname
    self.name = name
    self.sheet = sheet
    self.row = row
  }
}
