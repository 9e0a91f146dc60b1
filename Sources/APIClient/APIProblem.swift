public import APITypes
public import Models

/// The server's word on why a request was not carried out.
public struct APIProblem: Error, Hashable, Sendable {
  public let problem: Problem
  /// Seconds after which it is worth trying again.
  public let retryAfterSeconds: Int64?

  public init(_ problem: Problem, retryAfterSeconds: Int64? = nil) {
    self.problem = problem
    self.retryAfterSeconds = retryAfterSeconds
  }

  /// The known code; nil when the server is newer than this client.
  public var code: ProblemCode? { problem.knownCode }
}
