import APITypes
import HTTPTypes

extension APIClient {
  func request(_ call: Call, accessToken: String?) -> HTTPRequest {
    let target = server.prefix + Endpoint.target(path: call.path, query: call.query)
    var request = HTTPRequest(
      method: call.endpoint.method,
      scheme: server.scheme,
      authority: server.authority,
      path: target
    )
    request.headerFields[.accept] = "\(call.accept), application/problem+json"
    request.headerFields[.acceptLanguage] = language.rawValue
    request.headerFields[.userAgent] = userAgent
    if call.body != nil { request.headerFields[.contentType] = "application/json" }
    request.headerFields[.ifMatch] = call.ifMatch
    request.headerFields[.ifNoneMatch] = call.ifNoneMatch
    request.headerFields[.idempotencyKey] = call.idempotencyKey
    request.headerFields[.authorization] = accessToken.map { "Bearer \($0)" }
    return request
  }
}

extension HTTPField.Name {
  // The name is a token of RFC 9110, which is all that the initializer asks for.
  static let idempotencyKey = HTTPField.Name("Idempotency-Key")!
}
