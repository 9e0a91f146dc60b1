public import Accounting

/// A child comes in by the class's code.
public struct PupilRequest: RequestBody {
  public var code: String
  public var locale: Language?
  /// Others will use the device after: the session ends within the hour and cannot be renewed.
  public var sharedDevice: Bool?

  public init(code: String, locale: Language? = nil, sharedDevice: Bool? = nil) {
    self.code = code
    self.locale = locale
    self.sharedDevice = sharedDevice
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case code, locale
    case sharedDevice = "shared_device"
  }

  public init(from decoder: any Decoder) throws {
    let fields = try FieldReader(decoder, CodingKeys.self)
    code = try fields.value(.code)
    locale = try fields.optionalChoice(.locale)
    sharedDevice = try fields.optional(.sharedDevice)
  }
}
