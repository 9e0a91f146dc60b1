/// An answer that is none of the API's: something else stands at the address, or between.
public struct UnexpectedAnswer: Error, Hashable, Sendable {
  /// The HTTP status.
  public let status: Int
  public let retryAfterSeconds: Int64?

  public init(status: Int, retryAfterSeconds: Int64? = nil) {
    self.status = status
    self.retryAfterSeconds = retryAfterSeconds
  }
}
