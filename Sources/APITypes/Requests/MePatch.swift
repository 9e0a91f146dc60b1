public import Accounting

/// What members change about themselves; a field left out stays.
public struct MePatch: RequestBody {
  public var displayName: String?
  public var locale: Language?

  public init(displayName: String? = nil, locale: Language? = nil) {
    self.displayName = displayName
    self.locale = locale
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case displayName = "display_name"
    case locale
  }

  public init(from decoder: any Decoder) throws {
    let fields = try FieldReader(decoder, CodingKeys.self)
    displayName = try fields.optional(.displayName)
    locale = try fields.optionalChoice(.locale)
  }
}
