import APITypes
import HTTPTypes
import Hummingbird
import NIOCore

/// Answers, encoded once.
enum Reply {
  static let json = "application/json"
  static let problem = "application/problem+json"

  /// Personal data: kept by nobody on the way.
  static func json(
    _ value: some Encodable, status: HTTPResponse.Status = .ok, tag: String? = nil, headers: HTTPFields = [:]
  ) throws -> Response {
    var headers = headers
    headers[.cacheControl] = "private, no-store"
    if let tag { headers[.eTag] = tag }
    return bytes(try JSONCoding.encode(value), type: json, status: status, headers: headers)
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
    return Self.bytes(
      bytes, type: json, headers: [.cacheControl: "private, no-store", .eTag: EntityTag.content(bytes)])
  }

  static func noContent() -> Response { Response(status: .noContent, headers: [.cacheControl: "private, no-store"]) }

  static func bytes(
    _ bytes: [UInt8], type: String, status: HTTPResponse.Status = .ok, headers: HTTPFields = [:]
  ) -> Response {
    var headers = headers
    headers[.contentType] = type
    return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}
