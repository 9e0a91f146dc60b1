/// An entry without an id in the path: `id` beside the fields of an ``EntryRequest``.
public struct NewEntryRequest: RequestBody {
  /// Made by the client, so that a repeat is no second entry; by the server where left out.
  public var id: PublicIdentifier?
  public var entry: EntryRequest

  public init(id: PublicIdentifier? = nil, entry: EntryRequest) {
    self.id = id
    self.entry = entry
  }

  enum CodingKeys: String, CodingKey, CaseIterable { case id }

  public init(from decoder: any Decoder) throws {
    let contentNames = Set(EntryRequest.CodingKeys.allCases.map(\.rawValue))
    id = try FieldReader(decoder, CodingKeys.self, besides: contentNames).optional(.id)
    entry = try EntryRequest(from: decoder, besides: ["id"])
  }

  public func encode(to encoder: any Encoder) throws {
    try entry.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeIfPresent(id, forKey: .id)
  }
}
