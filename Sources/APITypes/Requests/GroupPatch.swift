/// A change of a group; a field left out stays.
public struct GroupPatch: RequestBody {
  public var name: String?
  public var enrolled: Int64?
  public var band: String?

  public init(name: String? = nil, enrolled: Int64? = nil, band: String? = nil) {
    self.name = name
    self.enrolled = enrolled
    self.band = band
  }

  enum CodingKeys: String, CodingKey, CaseIterable { case name, enrolled, band }

  public init(from decoder: any Decoder) throws {
    let fields = try FieldReader(decoder, CodingKeys.self)
    name = try fields.optional(.name)
    enrolled = try fields.optional(.enrolled)
    band = try fields.optional(.band)
  }
}
