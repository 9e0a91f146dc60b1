public import HTTPTypes

/// A successful answer.
public struct Answer<Body: Sendable>: Sendable {
  public let body: Body
  public let status: HTTPResponse.Status
  /// The tag to send as `If-Match` with a change, or as `If-None-Match` to ask whether there is news.
  public let etag: String?

  /// Whether something was made that was not there before.
  public var isNew: Bool { status == .created }
}

extension Answer: Equatable where Body: Equatable {}
