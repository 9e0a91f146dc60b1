public import HTTPTypes

/// One operation of the API: what the server registers, the client calls and `API/openapi.yaml` describes.
public struct Endpoint: Hashable, Sendable {
  /// The document's `operationId`.
  public let id: String
  public let method: HTTPRequest.Method
  /// The path with its parameters in braces: `/v1/entries/{id}`.
  public let path: String
  /// The query parameters it knows; others are errors.
  public let query: [String]
  public let authentication: Authentication
  /// Whether `If-Match` is needed.
  public let requiresPrecondition: Bool

  /// What an access token is to it.
  public enum Authentication: Sendable {
    /// It is not looked at.
    case none
    /// Some of what it tells is for anyone; who sends one, a good one, is told what a member may see.
    case optional
    case required
  }

  /// Whether an access token is needed.
  public var requiresAuthentication: Bool { authentication == .required }

  init(
    _ id: String,
    _ method: HTTPRequest.Method,
    _ path: String,
    query: [String] = [],
    authentication: Authentication = .required,
    precondition: Bool = false
  ) {
    self.id = id
    self.method = method
    self.path = path
    self.query = query
    self.authentication = authentication
    requiresPrecondition = precondition
  }

  /// Every operation there is.
  public static let all: [Endpoint] =
    operation + publicData + accounts + entries + groups + sheetRuns + challenges + staff + habits
}
