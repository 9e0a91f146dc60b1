public import Accounting
public import Models

/// One logged action of one member on one day, with its estimate frozen.
public struct EntryBody: Codable, Hashable, Sendable {
  public var id: PublicIdentifier
  public var member: PublicIdentifier
  public var action: ActionID
  /// As sent, in ``unit``.
  public var quantity: Double
  public var unit: String
  /// The civil day in the city.
  public var day: Day
  /// Empty where the action asks nothing.
  public var inputs: [String: InputValue]
  @Nullable public var habit: Bool?
  @Nullable public var note: String?
  /// How it came in: `member`, or later `sheet` or `import`.
  public var source: String
  /// More than is usual in a day: held back from challenges until somebody confirms it.
  public var unusual: Bool
  /// Goes up by one with each edit, from 1.
  public var revision: Int64
  public var createdAt: Instant
  public var updatedAt: Instant
  public var estimate: EstimateBody
  public var countedIn: [CountedInBody]

  public init(
    id: PublicIdentifier,
    member: PublicIdentifier,
    content: EntryContent,
    source: String,
    unusual: Bool,
    revision: Int64,
    createdAt: Instant,
    updatedAt: Instant,
    estimate: EstimateBody,
    countedIn: [CountedInBody]
  ) {
    self.id = id
    self.member = member
    action = content.action
    quantity = FixedQuantity.value(micro: content.quantityMicro)
    unit = content.unit
    day = content.day
    inputs = content.inputs
    habit = content.habit
    note = content.note
    self.source = source
    self.unusual = unusual
    self.revision = revision
    self.createdAt = createdAt
    self.updatedAt = updatedAt
    self.estimate = estimate
    self.countedIn = countedIn
  }

  enum CodingKeys: String, CodingKey {
    case id, member, action, quantity, unit, day, inputs, habit, note, source, unusual, revision, estimate
    case createdAt = "created_at"
    case updatedAt = "updated_at"
    case countedIn = "counted_in"
  }
}
