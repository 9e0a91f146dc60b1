/// Figures about several people: shown, or held back because they are too few.
public enum TotalsCell: Hashable, Sendable {
  case shown(TotalsFigures)
  case suppressed
}

extension TotalsCell: Codable {
  private enum CodingKeys: String, CodingKey { case suppressed }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let isSuppressed = try container.decodeIfPresent(Bool.self, forKey: .suppressed) ?? false
    self = isSuppressed ? .suppressed : .shown(try TotalsFigures(from: decoder))
  }

  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .shown(let figures): try figures.encode(to: encoder)
    case .suppressed:
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(true, forKey: .suppressed)
    }
  }
}
