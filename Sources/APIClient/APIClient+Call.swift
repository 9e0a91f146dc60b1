import APITypes
import HTTPTypes
import Models

extension APIClient {
  /// The answer's body as JSON of a type.
  func value<Body: Decodable & Sendable>(_ call: Call, as type: Body.Type = Body.self) async throws -> Answer<Body> {
    let answer = try await bytes(call)
    guard let body = try? JSONCoding.decode(type, from: answer.body) else {
      throw UnexpectedAnswer(status: answer.status.code)
    }
    return Answer(body: body, status: answer.status, etag: answer.etag)
  }

  /// The same, or nil where the caller has it already (304).
  func valueUnlessKnown<Body: Decodable & Sendable>(
    _ call: Call,
    etag: String?,
    as type: Body.Type = Body.self
  ) async throws -> Answer<Body>? {
    do {
      return try await value(call.with(ifNoneMatch: etag))
    } catch let answer as UnexpectedAnswer where answer.status == HTTPResponse.Status.notModified.code && etag != nil {
      return nil
    }
  }

  /// The answer's body as it is.
  func bytes(_ call: Call) async throws -> Answer<[UInt8]> {
    guard call.endpoint.authentication != .none, let session, let token = try await session.accessToken() else {
      return try await exchange(call, accessToken: nil)
    }
    do {
      return try await exchange(call, accessToken: token)
    } catch let problem as APIProblem where problem.code == .tokenExpired {
      let renewed = try await session.renew(expired: token) { refreshToken in
        SessionTokens(try await refresh(refreshToken))
      }
      guard let renewed else { throw problem }
      return try await exchange(call, accessToken: renewed)
    }
  }

  private func exchange(_ call: Call, accessToken: String?) async throws -> Answer<[UInt8]> {
    let (response, body) = try await transport.send(request(call, accessToken: accessToken), body: call.body)
    guard response.status.kind == .successful else { throw failure(response, body) }
    return Answer(body: body, status: response.status, etag: response.headerFields[.eTag])
  }

  private func failure(_ response: HTTPResponse, _ body: [UInt8]) -> any Error {
    let retryAfter = response.headerFields[.retryAfter].flatMap { Int64($0) }
    let type = response.headerFields[.contentType]?.prefix { $0 != ";" }
    guard type == "application/problem+json", let problem = try? JSONCoding.decode(Problem.self, from: body) else {
      return UnexpectedAnswer(status: response.status.code, retryAfterSeconds: retryAfter)
    }
    return APIProblem(problem, retryAfterSeconds: retryAfter)
  }
}
