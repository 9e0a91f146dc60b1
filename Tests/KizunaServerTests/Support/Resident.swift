import APITypes
import AsyncHTTPClient
import Foundation
import NIOCore
import NIOFoundationCompat

/// One member with a token, speaking to a server.
struct Resident: Sendable {
  let server: String
  let token: String

  static func signUp(_ handle: String, on server: String) async throws -> Resident {
    let body = #"{"city":"saitama","handle":"\#(handle)","password":"a quiet kestrel at noon"}"#
    let answer = try await send(.post, server + "/v1/accounts", body: body, token: nil)
    let session = try JSONDecoder().decode(SessionBody.self, from: answer.body)
    return Resident(server: server, token: session.accessToken)
  }

  struct Answer: Sendable {
    let status: Int
    let retryAfter: String?
    let body: Data
  }

  func send(_ method: Method, _ path: String, body: String? = nil) async throws -> Answer {
    try await Self.send(method, server + path, body: body, token: token)
  }

  /// The same again while the server says that it can't for the moment, as clients do.
  func sendUntilTaken(_ method: Method, _ path: String) async throws -> Answer {
    var answer = try await send(method, path)
    for _ in 0..<50 where answer.status == 503 {
      try await Task.sleep(for: .milliseconds(100))
      answer = try await send(method, path)
    }
    return answer
  }

  enum Method: String, Sendable { case get, put, post, delete }

  private static func send(
    _ method: Method, _ url: String, body: String?, token: String?
  ) async throws -> Answer {
    var request = HTTPClientRequest(url: url)
    request.method = .init(rawValue: method.rawValue.uppercased())
    if let token { request.headers.add(name: "authorization", value: "Bearer \(token)") }
    if let body {
      request.headers.add(name: "content-type", value: "application/json")
      request.body = .bytes(ByteBuffer(string: body))
    }
    let response = try await client.execute(request, timeout: .seconds(10))
    let bytes = try await response.body.collect(upTo: 4 * 1024 * 1024)
    return Answer(
      status: Int(response.status.code), retryAfter: response.headers.first(name: "retry-after"),
      body: Data(buffer: bytes))
  }

  /// With a connection for each of many clients at a time; there as long as the tests.
  private static let client: HTTPClient = {
    var configuration = HTTPClient.Configuration()
    configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 256
    return HTTPClient(configuration: configuration)
  }()
}
