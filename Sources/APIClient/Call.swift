import APITypes
import HTTPTypes

/// One request, ready but for the token.
struct Call: Sendable {
  let endpoint: Endpoint
  let path: String
  var query: KeyValuePairs<String, String?> = [:]
  var body: [UInt8]?
  var accept = "application/json"
  /// The tag that the thing must still have.
  var ifMatch: String?
  /// The tag of what the caller has already.
  var ifNoneMatch: String?
  /// Makes a repeated POST one.
  var idempotencyKey: String?

  init(_ endpoint: Endpoint, _ path: String) {
    self.endpoint = endpoint
    self.path = path
  }

  init(_ endpoint: Endpoint) { self.init(endpoint, endpoint.path()) }

  func with(query: KeyValuePairs<String, String?>) -> Call {
    var call = self
    call.query = query
    return call
  }

  func with(body: some RequestBody) throws -> Call {
    var call = self
    call.body = try JSONCoding.encode(body)
    return call
  }

  func with(
    accept: String = "application/json",
    ifMatch: String? = nil,
    ifNoneMatch: String? = nil,
    idempotencyKey: String? = nil
  ) -> Call {
    var call = self
    call.accept = accept
    call.ifMatch = ifMatch
    call.ifNoneMatch = ifNoneMatch
    call.idempotencyKey = idempotencyKey
    return call
  }
}
