import APITypes
import HTTPTypes
import Testing

/// How a row of the matrix is asked for. What a request uses up is made anew for each cell.
struct MatrixRequest: Sendable {
  let endpoint: Endpoint
  /// What is asked for: a kind of group, whose entry, or `-`.
  let target: String
  private let values: @Sendable (Cast) async throws -> (path: [String], body: String?, revision: Int64)

  var row: String { "\(endpoint.id) \(target)" }

  /// - Parameter values: The path's values, the body, and the revision for `If-Match`.
  init(
    _ endpoint: Endpoint, _ target: String = "-", revision: Int64 = 1, body: String? = nil,
    path: @escaping @Sendable (Cast) async throws -> [String] = { _ in [] }
  ) {
    self.endpoint = endpoint
    self.target = target
    values = { (try await path($0), body, revision) }
  }

  /// With a body that depends on who is there.
  init(
    _ endpoint: Endpoint, _ target: String = "-",
    with values: @escaping @Sendable (Cast) async throws -> (path: [String], body: String?)
  ) {
    self.endpoint = endpoint
    self.target = target
    self.values = { cast in
      let (path, body) = try await values(cast)
      return (path, body, 1)
    }
  }

  func request(_ cast: Cast, as caller: Caller) async throws -> TestRequest {
    let (path, body, revision) = try await values(cast)
    var rest = path[...]
    var target = endpoint.path.split(separator: "/").map { $0.hasPrefix("{") ? rest.removeFirst() : String($0) }
      .joined(separator: "/")
    if let query = rest.first { target += "?" + query }
    var request = TestRequest(endpoint.method, "/" + target, as: cast.people[caller], body)
    if endpoint.requiresPrecondition {
      // Whatever happened to it before, the present revision is named.
      let present = try? await cast.server.get("/" + target, as: cast.people[caller])["etag"]
      request.headers.append(("If-Match", present ?? "\"\(revision)\""))
    }
    return request
  }
}
