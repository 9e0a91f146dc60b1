/// What became of one row of a sheet.
public struct SheetRowBody: Codable, Hashable, Sendable {
  public var row: Int64?
  public var nickname: String?
  /// 200 for a row that stands; otherwise that of ``problem``.
  public var status: Int
  /// In the sheet's order where the row stands.
  public var ticks: [TickRequest]
  /// Why the row was not taken; its pointers go into the request.
  public var problem: Problem?

  public init(row: Int64?, nickname: String?, ticks: [TickRequest], problem: Problem? = nil) {
    self.row = row
    self.nickname = nickname
    status = problem?.status ?? 200
    self.ticks = ticks
    self.problem = problem
  }
}
