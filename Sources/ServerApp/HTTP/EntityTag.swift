import APITypes
import HTTPTypes
import Hummingbird
import Models
import Services

/// Strong entity tags: a revision in quotes for what one changes, other text for what one only reads.
enum EntityTag {
  ///
  /// - Parameter mark: What tells it from the same revision as it was before.
  static func revision(_ revision: Int64, marked mark: String? = nil) -> String {
    "\"\(revision)\(mark.map { "-\($0)" } ?? "")\""
  }

  /// For what has a revision and looks different to each who asks, and as time goes by: another content, another tag of the same revision.
  static func revision(_ revision: Int64, of bytes: some Sequence<UInt8>) -> String {
    "\"\(revision)-\(Fingerprint.text(bytes))\""
  }

  /// For what has no revision: another content, another tag.
  static func content(_ bytes: some Sequence<UInt8>) -> String { "\"\(Fingerprint.text(bytes))\"" }

  /// Reads `If-Match`; tags of another form match nothing.
  static func precondition(_ header: String?) throws -> Precondition? {
    guard let header else { return nil }
    let tags = header.split(separator: ",").map { $0.trimmingBlanks }
    if tags == ["*"] { return .any }
    guard !tags.isEmpty, tags.allSatisfy({ $0.hasPrefix("\"") || $0.hasPrefix("W/\"") }) else {
      throw Refusal(.invalidPrecondition)
    }
    return .revisions(tags.compactMap(revision))
  }

  private static func revision(in tag: some StringProtocol) -> Int64? {
    guard tag.count > 2, tag.hasPrefix("\"") else { return nil }
    return Int64(tag.dropFirst().dropLast().prefix { $0 != "-" })
  }

  /// Whether `If-None-Match` names the tag, so that the answer would be one the client has.
  static func isKnown(_ tag: String, _ header: String?) -> Bool {
    guard let header else { return false }
    return header.split(separator: ",").contains { range in
      let known = range.trimmingBlanks
      return known == "*" || known == tag || known == "W/\(tag)"
    }
  }
}

extension Response {
  /// 304 instead of an answer that the client has already.
  func unlessKnown(to request: Request) -> Response {
    guard status == .ok, request.method == .get || request.method == .head, let tag = headers[.eTag],
      EntityTag.isKnown(tag, request.headers[.ifNoneMatch])
    else { return self }
    var headers = headers
    headers[.contentType] = nil
    headers[.contentLength] = nil
    return Response(status: .notModified, headers: headers)
  }
}
