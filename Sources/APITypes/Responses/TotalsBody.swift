public import Accounting
public import Models

/// What a member or a group has done in a period.
public struct TotalsBody: Codable, Hashable, Sendable {
  /// Whole days, both inclusive.
  public var from: Day
  public var to: Day
  public var by: TotalsKey
  public var asOf: Instant
  public var data: [TotalsRow]
  public var sum: TotalsCell
  /// What the masses count: CO2 alone, CO2 with other gases, or both; a sum may call itself CO2e only if all of it is.
  public var bases: [MassBasis]
  public var equivalents: [EquivalentBody]

  public init(
    from: Day,
    to: Day,
    by: TotalsKey,
    asOf: Instant,
    data: [TotalsRow],
    sum: TotalsCell,
    bases: [MassBasis],
    equivalents: [EquivalentBody]
  ) {
    self.from = from
    self.to = to
    self.by = by
    self.asOf = asOf
    self.data = data
    self.sum = sum
    self.bases = bases
    self.equivalents = equivalents
  }

  enum CodingKeys: String, CodingKey {
    case from, to, by, data, sum, bases, equivalents
    case asOf = "as_of"
  }
}
