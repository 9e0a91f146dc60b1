public import Accounting

/// The turn of a school's year.
public struct SchoolYearRequest: RequestBody {
  /// The first day that counts for the new classes; left out, the start of the present school year.
  public var firstDay: Day?
  /// The classes that begin.
  public var classes: [Opening]

  public init(firstDay: Day? = nil, classes: [Opening]) {
    self.firstDay = firstDay
    self.classes = classes
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case classes
    case firstDay = "first_day"
  }

  public init(from decoder: any Decoder) throws {
    let fields = try FieldReader(decoder, CodingKeys.self)
    firstDay = try fields.optional(.firstDay)
    classes = try fields.value(.classes)
  }

  /// A class that begins.
  public struct Opening: RequestBody {
    public var name: String
    public var enrolled: Int64?
    public var band: String?
    /// The language of its pupils' nicknames.
    public var locale: Language?

    public init(name: String, enrolled: Int64? = nil, band: String? = nil, locale: Language? = nil) {
      self.name = name
      self.enrolled = enrolled
      self.band = band
      self.locale = locale
    }

    enum CodingKeys: String, CodingKey, CaseIterable { case name, enrolled, band, locale }

    public init(from decoder: any Decoder) throws {
      let fields = try FieldReader(decoder, CodingKeys.self)
      name = try fields.value(.name)
      enrolled = try fields.optional(.enrolled)
      band = try fields.optional(.band)
      locale = try fields.optionalChoice(.locale)
    }
  }
}
