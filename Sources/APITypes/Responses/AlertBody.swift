public import Accounting
public import Models

/// A day of heat or cold, on which cooling and heating count in no challenge.
public struct AlertBody: Codable, Hashable, Sendable {
  public var day: Day
  public var kind: AlertKind

  public init(day: Day, kind: AlertKind) {
    self.day = day
    self.kind = kind
  }
}
