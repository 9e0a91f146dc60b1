import APIClient
import HTTPTypes

/// Answers from a script and keeps what was asked.
actor ScriptedTransport: Transport {
  struct Exchange: Sendable {
    let request: HTTPRequest
    let body: [UInt8]?
  }

  private(set) var exchanges: [Exchange] = []
  private let answer: @Sendable (Exchange) -> (HTTPResponse, [UInt8])

  init(_ answer: @escaping @Sendable (Exchange) -> (HTTPResponse, [UInt8])) { self.answer = answer }

  func send(_ request: HTTPRequest, body: [UInt8]?) async throws -> (HTTPResponse, [UInt8]) {
    let exchange = Exchange(request: request, body: body)
    exchanges.append(exchange)
    // Others get their turn, as with a real connection.
    await Task.yield()
    return answer(exchange)
  }
}

/// An answer with a JSON body.
func json(
  _ status: HTTPResponse.Status,
  _ body: String,
  _ fields: HTTPFields = [:]
) -> (HTTPResponse, [UInt8]) {
  var response = HTTPResponse(status: status, headerFields: fields)
  let isProblem = status.kind != .successful
  response.headerFields[.contentType] = isProblem ? "application/problem+json; charset=utf-8" : "application/json"
  return (response, Array(body.utf8))
}

/// A problem with a code and nothing worth reading.
func problem(_ status: HTTPResponse.Status, _ code: String, _ fields: HTTPFields = [:]) -> (HTTPResponse, [UInt8]) {
  json(
    status,
    """
    {"type": "/problems/\(code)", "title": "t", "status": \(status.code), "detail": "d", "instance": "r",
     "code": "\(code)"}
    """,
    fields
  )
}

let memberJSON = """
  {"id": "01935c3d-11f2-7e90-8a3b-27c9d4e1f005", "kind": "adult", "handle": "aki", "display_name": null, "locale": "ja",
   "city": "saitama"}
  """

extension APIClient {
  static func test(_ transport: ScriptedTransport, session: MemorySession? = nil) throws -> APIClient {
    guard let server = ServerAddress("https://kizuna.example/api") else { throw CancellationError() }
    return APIClient(server: server, transport: transport, session: session, language: .ja)
  }
}
