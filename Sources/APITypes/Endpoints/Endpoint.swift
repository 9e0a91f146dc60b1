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
  /// Whether an access token is needed.
  public let requiresAuthentication: Bool
  /// Whether `If-Match` is needed.
  public let requiresPrecondition: Bool

  init(
    _ id: String,
    _ method: HTTPRequest.Method,
    _ path: String,
    query: [String] = [],
    authenticated: Bool = true,
    precondition: Bool = false
  ) {
    self.id = id
    self.method = method
    self.path = path
    self.query = query
    requiresAuthentication = authenticated
    requiresPrecondition = precondition
  }

  /// Every operation there is.
  public static let all: [Endpoint] = operation + publicData + accounts + entries + groups + sheetRuns + staff
}
