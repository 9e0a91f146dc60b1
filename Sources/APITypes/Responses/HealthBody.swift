/// Whether the server works.
public struct HealthBody: Codable, Hashable, Sendable {
  /// `ok`, or `warning` where one of the checks has something to say.
  public var status: Status
  /// Left out by `/livez`.
  public var checks: [Check]?

  public init(_ status: Status, checks: [Check]? = nil) {
    self.status = status
    self.checks = checks
  }

  public enum Status: String, Codable, Sendable, CaseIterable { case ok, warning }

  /// One thing looked at: `database`, `migrations`, `disk`, `backup`.
  public struct Check: Codable, Hashable, Sendable {
    public var name: String
    public var status: Status
    public var detail: String?

    public init(name: String, status: Status, detail: String? = nil) {
      self.name = name
      self.status = status
      self.detail = detail
    }
  }
}
