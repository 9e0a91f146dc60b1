public import Accounting
public import Models

/// A new group.
public struct GroupRequest: RequestBody {
  public var kind: GroupKind
  /// The id of the group it hangs below; the city's root group has the city's id.
  public var parent: PublicIdentifier
  public var name: String
  /// How many people belong to it, logging or not: the denominator of participation.
  public var enrolled: Int64?
  /// A label by which challenges may rank like with like, such as a school year.
  public var band: String?
  /// Of a class: the first day that counts for its pupils; left out, the start of the school year.
  public var firstDay: Day?
  /// Of a class: the language of its pupils' nicknames; left out, the city's first.
  public var locale: Language?

  public init(
    kind: GroupKind,
    parent: PublicIdentifier,
    name: String,
    enrolled: Int64? = nil,
    band: String? = nil,
    firstDay: Day? = nil,
    locale: Language? = nil
  ) {
    self.kind = kind
    self.parent = parent
    self.name = name
    self.enrolled = enrolled
    self.band = band
    self.firstDay = firstDay
    self.locale = locale
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case kind, parent, name, enrolled, band, locale
    case firstDay = "first_day"
  }

  public init(from decoder: any Decoder) throws {
    let fields = try FieldReader(decoder, CodingKeys.self)
    kind = try fields.choice(.kind)
    parent = try fields.value(.parent)
    name = try fields.value(.name)
    enrolled = try fields.optional(.enrolled)
    band = try fields.optional(.band)
    firstDay = try fields.optional(.firstDay)
    locale = try fields.optionalChoice(.locale)
  }
}
