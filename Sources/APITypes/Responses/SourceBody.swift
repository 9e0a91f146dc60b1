public import Accounting

/// Where numbers come from.
public struct SourceBody: Codable, Hashable, Sendable {
  public var id: SourceID
  public var name: String
  /// A web address or the name of a document.
  public var address: String
  public var year: Int
  /// When it was last looked at.
  public var checked: Day
  public var confidence: Confidence

  public init(_ source: SourceReference, language: Language) {
    id = source.id
    name = source.name.text(language)
    address = source.address
    year = source.year
    checked = source.checked
    confidence = source.confidence
  }
}
