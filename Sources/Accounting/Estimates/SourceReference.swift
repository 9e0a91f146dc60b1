/// A source as an explanation cites it.
public struct SourceReference: Codable, Hashable, Sendable {
  public var id: SourceID
  public var name: LocalizedText
  public var address: String
  public var year: Int
  public var checked: Day
  public var confidence: Confidence

  public init(id: SourceID, _ definition: SourceDefinition) {
    self.id = id
    self.name = definition.name
    self.address = definition.address
    self.year = definition.year
    self.checked = definition.checked
    self.confidence = definition.confidence
  }
}
