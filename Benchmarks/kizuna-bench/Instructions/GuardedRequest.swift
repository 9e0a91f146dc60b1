import HTTPTypes
import Hummingbird
import Models
import NIOCore

/// A request whose instructions are guarded: the n-th one of its kind.
struct GuardedRequest: Sendable {
  let name: String
  let make: @Sendable (Int) -> Request

  /// - Parameters:
  ///   - lines: Tokens and households of the adults.
  ///   - days: What new entries may carry.
  static func all(
    lines: [(token: String, household: String)], days: [String]
  ) -> [GuardedRequest] {
    [
      GuardedRequest(name: "put_entry") { number in
        let line = lines[number % lines.count]
        let day = days[number % days.count]
        return request(
          .put, "/v1/entries/019dcfec-0000-7000-8000-\(String(number + 1 << 40, radix: 16).suffix(12).padded)",
          token: line.token,
          body: #"{"action":"ev-trip","quantity":\#(number % 4).5,"unit":"km","day":"\#(day)","habit":false}"#)
      },
      GuardedRequest(name: "get_totals") { number in
        let line = lines[number % lines.count]
        return request(.get, "/v1/groups/\(line.household)/totals", token: line.token)
      },
      GuardedRequest(name: "list_entries") { number in
        request(.get, "/v1/entries?limit=50", token: lines[number % lines.count].token)
      },
      GuardedRequest(name: "estimate") { number in
        request(
          .post, "/v1/estimates", token: nil,
          body: #"{"city":"saitama","action":"ev-trip","quantity":\#(number).5,"unit":"km","day":"\#(days[0])"}"#)
      },
      GuardedRequest(name: "get_catalogue") { _ in request(.get, "/v1/catalogue?city=saitama", token: nil) },
    ]
  }

  private static func request(
    _ method: HTTPRequest.Method, _ path: String, token: String?, body: String? = nil
  ) -> Request {
    var headers = HTTPFields()
    if let token { headers[.authorization] = "Bearer \(token)" }
    if let body {
      headers[.contentType] = "application/json"
      headers[.contentLength] = String(body.utf8.count)
    }
    return Request(
      head: HTTPRequest(method: method, scheme: "http", authority: "localhost", path: path, headerFields: headers),
      body: RequestBody(buffer: ByteBuffer(string: body ?? "")))
  }
}

extension StringProtocol {
  /// Twelve hexadecimal digits.
  fileprivate var padded: String { String(repeating: "0", count: Swift.max(0, 12 - count)) + self }
}
