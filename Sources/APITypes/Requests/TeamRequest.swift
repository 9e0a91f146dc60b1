/// A team's place in a challenge.
public struct TeamRequest: RequestBody {
  /// How many belong to it, as the organiser says; left out, what the group says of itself.
  public var enrolled: Int64?

  public init(enrolled: Int64? = nil) { self.enrolled = enrolled }

  enum CodingKeys: String, CodingKey, CaseIterable { case enrolled }

  public init(from decoder: any Decoder) throws {
    enrolled = try FieldReader(decoder, CodingKeys.self).optional(.enrolled)
  }
}
