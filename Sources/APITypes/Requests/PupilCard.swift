public import Models

/// What stands on a pupil's card: the class by its code or id, the nickname, and the pictures in order. A family links its child by it.
public struct PupilCard: RequestBody {
  /// The class's code. Either this or ``group``.
  public var code: String?
  /// The class's id.
  public var group: PublicIdentifier?
  public var nickname: String
  public var secret: [Picture]

  public init(code: String? = nil, group: PublicIdentifier? = nil, nickname: String, secret: [Picture]) {
    self.code = code
    self.group = group
    self.nickname = nickname
    self.secret = secret
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case code, nickname, secret
    case group = "class"
  }

  public init(from decoder: any Decoder) throws { try self.init(decoder, besides: []) }

  /// - Parameter others: Fields of the same object that somebody else reads.
  init(_ decoder: any Decoder, besides others: Set<String>) throws {
    let fields = try FieldReader(decoder, CodingKeys.self, besides: others)
    code = try fields.optional(.code)
    group = try fields.optional(.group)
    nickname = try fields.value(.nickname)
    secret = try fields.value(.secret)
    try fields.requireOne(.code, code, or: .group, group)
  }
}
