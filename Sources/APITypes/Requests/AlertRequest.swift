public import Models

/// Why the air conditioner or heater should not be spared on a day.
public struct AlertRequest: RequestBody {
  public var kind: AlertKind

  public init(kind: AlertKind) { self.kind = kind }

  enum CodingKeys: String, CodingKey, CaseIterable { case kind }

  public init(from decoder: any Decoder) throws {
    let fields = try FieldReader(decoder, CodingKeys.self)
    kind = try fields.choice(.kind)
  }
}
