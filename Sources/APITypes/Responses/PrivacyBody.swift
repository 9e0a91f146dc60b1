/// What is stored of people: for whom, why, and for how long.
public struct PrivacyBody: Codable, Hashable, Sendable {
  public var records: [Record]

  public init(records: [Record]) { self.records = records }

  public struct Record: Codable, Hashable, Sendable {
    public var id: String
    /// `pupils`, `adults` or `everyone`.
    public var people: String
    public var what: String
    public var why: String
    /// How long, in words: days from when.
    public var kept: String
    /// The same as a number of days, 0 where nothing outlasts what it is for; left out where it is kept until somebody takes it away.
    public var days: Int64?

    public init(id: String, people: String, what: String, why: String, kept: String, days: Int64?) {
      self.id = id
      self.people = people
      self.what = what
      self.why = why
      self.kept = kept
      self.days = days
    }
  }
}
