/// A text that somebody wrote in one of the languages or in both.
public struct TextBody: RequestBody {
  public var ja: String?
  public var en: String?

  public init(ja: String? = nil, en: String? = nil) {
    self.ja = ja
    self.en = en
  }

  enum CodingKeys: String, CodingKey, CaseIterable { case ja, en }

  public init(from decoder: any Decoder) throws {
    let fields = try FieldReader(decoder, CodingKeys.self)
    ja = try fields.optional(.ja)
    en = try fields.optional(.en)
  }
}
