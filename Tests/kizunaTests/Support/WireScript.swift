import APIClient
import APITypes
import HTTPTypes
import Synchronization
import Testing

@testable import kizuna

/// One answer of the scripted server, or silence.
struct WireAnswer: Sendable {
  var status = 200
  var contentType = "application/json"
  var headers: [String: String] = [:]
  var body: [UInt8] = []
  var isSilent = false

  /// Nobody answers.
  static let silence = WireAnswer(isSilent: true)
  static let noContent = WireAnswer(status: 204)

  static func json(_ value: some Encodable, status: Int = 200, etag: String? = nil) -> WireAnswer {
    let body = (try? JSONCoding.encode(value)) ?? []
    return WireAnswer(status: status, headers: etag.map { ["ETag": $0] } ?? [:], body: body)
  }

  static func text(_ text: String, status: Int = 200, contentType: String = "application/json") -> WireAnswer {
    WireAnswer(status: status, contentType: contentType, body: Array(text.utf8))
  }
}

/// Answers requests from a list, in order, and writes down what was asked.
final class WireScript: Transport {
  private struct State {
    var answers: [WireAnswer]
    var log: [String] = []
  }

  private let state: Mutex<State>

  init(_ answers: [WireAnswer]) { state = Mutex(State(answers: answers)) }

  /// Requests as lines: method and path, the headers that matter, the body.
  var log: [String] { state.withLock { $0.log } }
  var answersLeft: Int { state.withLock { $0.answers.count } }

  func send(_ request: HTTPRequest, body: [UInt8]?) async throws -> (HTTPResponse, [UInt8]) {
    let server = "\(request.scheme ?? "")://\(request.authority ?? "")"
    let answer: WireAnswer? = state.withLock { state in
      state.log += Self.lines(request, body)
      return state.answers.isEmpty ? nil : state.answers.removeFirst()
    }
    guard let answer else {
      Issue.record("nobody expected \(request.method) \(request.path ?? "")")
      throw Unreachable(server: server, reason: "the script has ended")
    }
    if answer.isSilent { throw Unreachable(server: server, reason: "connection refused") }
    var response = HTTPResponse(status: .init(code: answer.status))
    response.headerFields[.contentType] = answer.contentType
    for (name, value) in answer.headers {
      guard let name = HTTPField.Name(name) else { continue }
      response.headerFields[name] = value
    }
    return (response, answer.body)
  }

  private static func lines(_ request: HTTPRequest, _ body: [UInt8]?) -> [String] {
    let shown: [HTTPField.Name] = [.acceptLanguage, .authorization, .ifMatch, .ifNoneMatch]
    let headers = shown.compactMap { name in request.headerFields[name].map { "  \(name.rawName): \($0)" } }
    let content = body.map { ["  " + String(decoding: $0, as: UTF8.self)] } ?? []
    return ["\(request.method.rawValue) \(request.path ?? "")"] + headers + content
  }
}
