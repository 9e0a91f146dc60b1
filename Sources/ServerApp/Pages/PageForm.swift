import Foundation
import Hummingbird
import Models
import NIOCore

/// The fields of a form that a browser sent.
struct PageForm: Sendable {
  /// A sheet of as many rows as there may be.
  static let bodyLimitBytes = 256 * 1024
  private let fields: [String: String]

  subscript(_ name: String) -> String { fields[name] ?? "" }

  func has(_ name: String) -> Bool { fields[name] != nil }

  /// - Parameters:
  ///   - names: The fields it may have.
  ///   - families: What comes before the first dot of fields there are many of.
  /// - Throws: ``ProblemCode/malformedRequest`` for what is no form or has another field.
  init(_ request: Request, names: Set<String>, families: Set<String>) async throws {
    let type = (request.headers[.contentType] ?? "").split(separator: ";").first ?? ""
    guard type.lowercased() == "application/x-www-form-urlencoded" else { throw Refusal(.unsupportedMediaType) }
    let buffer: ByteBuffer
    do {
      buffer = try await request.body.collect(upTo: Self.bodyLimitBytes)
    } catch is NIOTooManyBytesError {
      throw Refusal(.bodyTooLarge)
    }
    var fields: [String: String] = [:]
    for pair in String(buffer: buffer).split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = Self.text(parts[0]), let value = Self.text(parts.count > 1 ? parts[1] : ""),
        name == "csrf" || names.contains(name) || families.contains(String(name.prefix { $0 != "." })),
        !value.utf8.contains(0)
      else { throw Refusal(.malformedRequest) }
      fields[name] = value
    }
    self.fields = fields
  }

  private static func text(_ part: Substring) -> String? {
    part.replacing("+", with: " ").removingPercentEncoding
  }
}
