import APITypes
import Accounting
import HTTPTypes
import Hummingbird
import NIOCore

/// Answers, encoded once.
enum Reply {
  static let json = "application/json"
  static let problem = "application/problem+json"

  /// Personal data: kept by nobody on the way.
  static func json(
    _ value: some Encodable, status: HTTPResponse.Status = .ok, tag: String? = nil
  ) throws -> Response {
    personal(try JSONCoding.encode(value), status: status, tag: tag)
  }

  /// Personal data whose JSON is written by hand, for the requests that everybody makes all day.
  static func written(
    capacity: Int, tag: String? = nil, _ write: (inout JSONWriter) throws -> Void
  ) rethrows -> Response {
    var json = JSONWriter(capacity: capacity)
    try write(&json)
    return personal(json.bytes, tag: tag)
  }

  /// Figures, tagged by what they are: `as_of` alone makes no other answer.
  static func totals(_ totals: TotalsBody) throws -> Response {
    var json = JSONWriter(capacity: 256 * (2 + totals.data.count))
    let figures = try totals.write(to: &json)
    return personal(json.bytes, tag: EntityTag.content(json.bytes[figures...]))
  }

  private static func personal(_ bytes: [UInt8], status: HTTPResponse.Status = .ok, tag: String? = nil) -> Response {
    var headers: HTTPFields = [.cacheControl: "private, no-store"]
    if let tag { headers.append(HTTPField(name: .eTag, value: tag)) }
    return self.bytes(bytes, type: json, status: status, headers: headers)
  }

  /// What anyone may see and changes now and then.
  static func open(_ value: some Encodable) throws -> Response {
    let bytes = try JSONCoding.encode(value)
    return Self.bytes(
      bytes, type: json,
      headers: [
        .cacheControl: "public, max-age=60", .vary: "Accept-Language, Accept-Encoding", .eTag: EntityTag.content(bytes),
      ])
  }

  /// Personal data without a revision, tagged by its content.
  static func tagged(_ value: some Encodable) throws -> Response {
    let bytes = try JSONCoding.encode(value)
    return personal(bytes, tag: EntityTag.content(bytes))
  }

  static func noContent() -> Response { Response(status: .noContent, headers: [.cacheControl: "private, no-store"]) }

  static func bytes(
    _ bytes: [UInt8], type: String, status: HTTPResponse.Status = .ok, headers: HTTPFields = [:]
  ) -> Response {
    var headers = headers
    headers.append(HTTPField(name: .contentType, value: type))
    return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}
