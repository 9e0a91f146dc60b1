/// Joining a group by its code.
public struct MembershipRequest: RequestBody {
  public var code: String

  public init(code: String) { self.code = code }

  enum CodingKeys: String, CodingKey, CaseIterable { case code }

  public init(from decoder: any Decoder) throws {
    code = try FieldReader(decoder, CodingKeys.self).value(.code)
  }
}
