public import Accounting

/// A class's sheet of one day with its exact figures. Masses in milligrams.
public struct SheetRunBody: Codable, Hashable, Sendable {
  public var run: PublicIdentifier
  public var sheet: SheetID
  public var day: Day
  /// Goes up by one with each correction, from 1.
  public var revision: Int64
  /// Rows that stand; the denominator of ``Item/rate``.
  public var rows: Int64
  /// How many belong to the class; null where it does not say.
  @Nullable public var enrolled: Int64?
  /// Ticks of all rows.
  public var entries: Int64
  /// Avoided by everything that was ticked.
  public var doneMilligrams: Int64
  /// Avoided by what was ticked as new.
  public var newMilligrams: Int64
  /// The rows that were sent, or those that stand.
  public var data: [SheetRowBody]
  /// In the sheet's order.
  public var byAction: [Item]

  public init(
    run: PublicIdentifier,
    sheet: SheetID,
    day: Day,
    revision: Int64,
    rows: Int64,
    enrolled: Int64?,
    data: [SheetRowBody],
    byAction: [Item]
  ) {
    self.run = run
    self.sheet = sheet
    self.day = day
    self.revision = revision
    self.rows = rows
    self.enrolled = enrolled
    entries = byAction.reduce(0) { $0 + $1.ticks }
    doneMilligrams = byAction.reduce(0) { $0 + $1.doneMilligrams }
    newMilligrams = byAction.reduce(0) { $0 + $1.newMilligrams }
    self.data = data
    self.byAction = byAction
  }

  /// One item of the sheet.
  public struct Item: Codable, Hashable, Sendable {
    public var action: ActionID
    public var title: String
    public var ticks: Int64
    public var doneMilligrams: Int64
    public var newMilligrams: Int64
    /// `ticks / rows`, to six places; null without rows.
    @Nullable public var rate: Double?
    /// `ticks / enrolled`, to six places; null where the class does not say how many it has.
    @Nullable public var enrolledRate: Double?

    public init(
      action: ActionID,
      title: String,
      ticks: Int64,
      doneMilligrams: Int64,
      newMilligrams: Int64,
      rows: Int64,
      enrolled: Int64?
    ) {
      self.action = action
      self.title = title
      self.ticks = ticks
      self.doneMilligrams = doneMilligrams
      self.newMilligrams = newMilligrams
      rate = Self.share(of: rows, ticks)
      enrolledRate = enrolled.flatMap { Self.share(of: $0, ticks) }
    }

    private static func share(of whole: Int64, _ part: Int64) -> Double? {
      whole > 0 ? (Double(part) / Double(whole) * 1_000_000).rounded() / 1_000_000 : nil
    }

    enum CodingKeys: String, CodingKey {
      case action, title, ticks, rate
      case doneMilligrams = "done_mg"
      case newMilligrams = "new_mg"
      case enrolledRate = "enrolled_rate"
    }
  }

  enum CodingKeys: String, CodingKey {
    case run, sheet, day, revision, rows, enrolled, entries, data
    case doneMilligrams = "done_mg"
    case newMilligrams = "new_mg"
    case byAction = "by_action"
  }
}
