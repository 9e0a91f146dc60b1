/// A row of totals: the fields of a ``TotalsCell`` with a `key` beside them.
public struct TotalsRow: Hashable, Sendable {
  /// A day, an action or a theme.
  public var key: String
  public var cell: TotalsCell

  public init(key: String, _ cell: TotalsCell) {
    self.key = key
    self.cell = cell
  }
}

extension TotalsRow: Codable {
  private enum CodingKeys: String, CodingKey { case key }

  public init(from decoder: any Decoder) throws {
    key = try decoder.container(keyedBy: CodingKeys.self).decode(String.self, forKey: .key)
    cell = try TotalsCell(from: decoder)
  }

  public func encode(to encoder: any Encoder) throws {
    try cell.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(key, forKey: .key)
  }
}
