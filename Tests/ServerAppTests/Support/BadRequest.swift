import HTTPTypes
import Models

/// A request that is refused, and how.
struct BadRequest: Sendable {
  enum Sender: Sendable { case aki, nobody }

  let name: String
  let request: TestRequest
  let sender: Sender
  let code: ProblemCode
  /// Where the problem points to; nil where it names no field.
  let pointer: String?

  /// A request of Aki's as it is, body and headers included.
  init(
    _ name: String, _ method: HTTPRequest.Method, _ target: String, _ body: String? = nil,
    headers: KeyValuePairs<String, String> = [:], sender: Sender = .aki, is code: ProblemCode, at pointer: String? = nil
  ) {
    self.name = name
    request = TestRequest(method, target, body, headers: headers)
    self.sender = sender
    self.code = code
    self.pointer = pointer
  }

  init(_ name: String, _ request: TestRequest, is code: ProblemCode) {
    self.name = name
    self.request = request
    sender = .aki
    self.code = code
    pointer = nil
  }

  /// A new entry with these fields.
  static func entry(_ name: String, _ body: String, is code: ProblemCode, at pointer: String?) -> BadRequest {
    BadRequest(name, .put, "/v1/entries/\(EntryID.number(77))", body, is: code, at: pointer)
  }

  /// A trip with these fields besides.
  static func trip(_ name: String, with fields: String, is code: ProblemCode, at pointer: String?) -> BadRequest {
    entry(name, #"{"action": "ev-trip", "day": "2026-11-23", \#(fields)}"#, is: code, at: pointer)
  }

  /// An estimate of a trip with these fields besides.
  static func estimate(_ name: String, with fields: String, is code: ProblemCode, at pointer: String?) -> BadRequest {
    BadRequest(
      name, .post, "/v1/estimates", #"{"action": "ev-trip", "quantity": 1, \#(fields)}"#, sender: .nobody, is: code,
      at: pointer)
  }
}
