public import Accounting

/// A class's paper sheet of one day. `PUT` replaces all rows.
public struct SheetRunRequest: RequestBody {
  public var sheet: SheetID
  /// The civil day in the city on which the sheet was filled in.
  public var day: Day
  public var rows: [SheetRowRequest]

  public init(sheet: SheetID, day: Day, rows: [SheetRowRequest]) {
    self.sheet = sheet
    self.day = day
    self.rows = rows
  }

  enum CodingKeys: String, CodingKey, CaseIterable { case sheet, day, rows }

  public init(from decoder: any Decoder) throws {
    let fields = try FieldReader(decoder, CodingKeys.self)
    sheet = try fields.value(.sheet)
    day = try fields.value(.day)
    rows = try fields.value(.rows)
  }
}
