import APITypes
import Accounting
import HTTPTypes
import Hummingbird
import Synchronization

/// Answers that are the same for everyone who asks in one language: encoded and compressed once, kept, and recognised by their tag.
final class PublicReplies: Sendable {
  private static let limit = 64
  private let representations = Mutex<[String: Representation]>([:])

  private struct Representation {
    var bytes: [UInt8]
    var isCompressed = false
  }

  /// - Parameters:
  ///   - version: Changes whenever the content does; with the endpoint and the language it names one representation.
  ///   - make: The bytes, asked for only when they aren't there yet.
  func reply(
    _ call: Call, version: String, cacheControl: String = "public, max-age=300",
    vary: String = "Accept-Language, Accept-Encoding", _ make: () throws -> [UInt8]
  ) throws -> Response {
    let isCompressed = call.acceptsGzip
    // One tag for each representation; the compressed one is another.
    let key = "\(call.endpoint.id) \(call.request.uri.path) \(version) \(call.language.rawValue) \(isCompressed)"
    let tag = "\"\(Fingerprint.text(key))\""
    var headers: HTTPFields = [
      .eTag: tag, .cacheControl: cacheControl, .vary: vary,
      .contentLanguage: call.language.rawValue,
    ]
    if EntityTag.isKnown(tag, call.request.headers[.ifNoneMatch]) {
      return Response(status: .notModified, headers: headers)
    }
    let found = try representation(key, isCompressed: isCompressed, make)
    if found.isCompressed { headers[.contentEncoding] = "gzip" }
    return Reply.bytes(found.bytes, type: Reply.json, headers: headers)
  }

  private func representation(
    _ key: String, isCompressed: Bool, _ make: () throws -> [UInt8]
  ) throws -> Representation {
    if let known = representations.withLock({ $0[key] }) { return known }
    var made = Representation(bytes: try make())
    if isCompressed, made.bytes.count >= Gzip.smallestBytes, let compressed = Gzip.compressed(made.bytes) {
      made = Representation(bytes: compressed, isCompressed: true)
    }
    representations.withLock { representations in
      if representations.count >= Self.limit { representations.removeAll() }
      representations[key] = made
    }
    return made
  }
}

extension Call {
  fileprivate var acceptsGzip: Bool {
    request.headers[.acceptEncoding]?.split(separator: ",").contains { range in
      let parts = range.split(separator: ";").map { $0.filter { $0 != " " } }
      return parts.first == "gzip" && !parts.dropFirst().contains { $0 == "q=0" || $0 == "q=0.0" }
    } ?? false
  }
}
