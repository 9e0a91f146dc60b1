import APITypes
import Accounting
import HTTPTypes
import Hummingbird
import Synchronization

/// Answers that are the same for everyone who asks in one language: encoded once, kept, and recognised by their tag.
final class PublicReplies: Sendable {
  private static let limit = 64
  private let encoded = Mutex<[String: [UInt8]]>([:])

  /// - Parameters:
  ///   - version: Changes whenever the content does; with the endpoint and the language it names one representation.
  ///   - make: The value to encode, asked for only when it isn't there yet.
  func reply(
    _ call: Call, version: String, maxAgeSeconds: Int = 300, _ make: () throws -> some Encodable
  ) throws -> Response {
    let key = "\(call.endpoint.id) \(call.request.uri.path) \(version) \(call.language.rawValue)"
    let tag = "\"\(Fingerprint.text(key))\""
    let headers: HTTPFields = [
      .eTag: tag, .cacheControl: "public, max-age=\(maxAgeSeconds)", .vary: "Accept-Language, Accept-Encoding",
      .contentLanguage: call.language.rawValue,
    ]
    if EntityTag.isKnown(tag, call.request.headers[.ifNoneMatch]) {
      return Response(status: .notModified, headers: headers)
    }
    if let bytes = encoded.withLock({ $0[key] }) { return Reply.bytes(bytes, type: Reply.json, headers: headers) }
    let bytes = try JSONCoding.encode(make())
    encoded.withLock { encoded in
      if encoded.count >= Self.limit { encoded.removeAll() }
      encoded[key] = bytes
    }
    return Reply.bytes(bytes, type: Reply.json, headers: headers)
  }
}
