public import Accounting

/// Signing up as an adult.
public struct AccountRequest: RequestBody {
  /// The city's slug.
  public var city: String
  public var handle: String
  public var password: String
  public var displayName: String?
  public var locale: Language?
  /// A code of a group of the city; a city whose `registration` is `code` asks for one.
  public var code: String?

  public init(
    city: String,
    handle: String,
    password: String,
    displayName: String? = nil,
    locale: Language? = nil,
    code: String? = nil
  ) {
    self.city = city
    self.handle = handle
    self.password = password
    self.displayName = displayName
    self.locale = locale
    self.code = code
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case city, handle, password, locale, code
    case displayName = "display_name"
  }

  public init(from decoder: any Decoder) throws {
    let fields = try FieldReader(decoder, CodingKeys.self)
    city = try fields.value(.city)
    handle = try fields.value(.handle)
    password = try fields.value(.password)
    displayName = try fields.optional(.displayName)
    locale = try fields.optionalChoice(.locale)
    code = try fields.optional(.code)
  }
}
