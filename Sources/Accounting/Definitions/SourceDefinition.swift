/// How well a source is known.
public enum Confidence: String, Codable, Hashable, Sendable, CaseIterable {
  /// Read where `address` says.
  case seen
  /// Worked out from figures that were seen.
  case derived
  /// Written from memory; to be looked up.
  case recalled
}

/// Where numbers come from.
public struct SourceDefinition: Codable, Hashable, Sendable {
  public var name: LocalizedText
  /// A web address or the name of a document.
  public var address: String
  public var year: Int
  /// When it was last looked at.
  public var checked: Day
  public var confidence: Confidence

  public init(name: LocalizedText, address: String, year: Int, checked: Day, confidence: Confidence) {
    self.name = name
    self.address = address
    self.year = year
    self.checked = checked
    self.confidence = confidence
  }
}
