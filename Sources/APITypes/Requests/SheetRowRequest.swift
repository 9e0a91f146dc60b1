/// One row of a sheet: somebody's ticks.
public struct SheetRowRequest: RequestBody {
  /// Somebody of whom only this number is known, from 1 to 200. Either this or ``nickname``.
  public var row: Int64?
  /// A pupil of the class.
  public var nickname: String?
  public var ticks: [TickRequest]

  public init(row: Int64, ticks: [TickRequest]) {
    self.row = row
    self.ticks = ticks
  }

  public init(nickname: String, ticks: [TickRequest]) {
    self.nickname = nickname
    self.ticks = ticks
  }

  enum CodingKeys: String, CodingKey, CaseIterable { case row, nickname, ticks }

  public init(from decoder: any Decoder) throws {
    let fields = try FieldReader(decoder, CodingKeys.self)
    row = try fields.optional(.row)
    nickname = try fields.optional(.nickname)
    ticks = try fields.value(.ticks)
    try fields.requireOne(.row, row, or: .nickname, nickname)
  }
}
