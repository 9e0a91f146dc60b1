/// A region that values are stated for: a country, an area of supply, a campaign's own set of factors.
public struct RegionDefinition: Codable, Hashable, Sendable {
  public var name: LocalizedText

  public init(name: LocalizedText) {
    self.name = name
  }
}
