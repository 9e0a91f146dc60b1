/// Logging in with handle and password.
public struct SessionRequest: RequestBody {
  /// The city's slug.
  public var city: String
  public var handle: String
  public var password: String

  public init(city: String, handle: String, password: String) {
    self.city = city
    self.handle = handle
    self.password = password
  }

  enum CodingKeys: String, CodingKey, CaseIterable { case city, handle, password }

  public init(from decoder: any Decoder) throws {
    let fields = try FieldReader(decoder, CodingKeys.self)
    city = try fields.value(.city)
    handle = try fields.value(.handle)
    password = try fields.value(.password)
  }
}
