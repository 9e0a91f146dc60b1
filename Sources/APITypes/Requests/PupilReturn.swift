/// A child comes back with what stands on the card.
public struct PupilReturn: RequestBody {
  public var card: PupilCard
  /// Others will use the device after: the session ends within the hour and cannot be renewed.
  public var sharedDevice: Bool?

  public init(_ card: PupilCard, sharedDevice: Bool? = nil) {
    self.card = card
    self.sharedDevice = sharedDevice
  }

  enum CodingKeys: String, CodingKey, CaseIterable { case sharedDevice = "shared_device" }

  public init(from decoder: any Decoder) throws {
    card = try PupilCard(decoder, besides: ["shared_device"])
    sharedDevice = try FieldReader(
      decoder, CodingKeys.self, besides: Set(PupilCard.CodingKeys.allCases.map(\.rawValue))
    ).optional(.sharedDevice)
  }

  public func encode(to encoder: any Encoder) throws {
    try card.encode(to: encoder)
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encodeIfPresent(sharedDevice, forKey: .sharedDevice)
  }
}
