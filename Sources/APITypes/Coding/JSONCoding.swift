import Accounting

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// JSON as the API writes and reads it. Equal values give equal bytes, so that a tag can be made of them.
public enum JSONCoding {
  private static let decoder = JSONDecoder()

  /// The value's JSON in UTF-8, keys sorted, without blanks.
  ///
  /// - Throws: `EncodingError`, for a number that is not finite.
  public static func encode(_ value: some Encodable) throws -> [UInt8] {
    try JSONWriter.bytes(of: value)
  }

  /// A value of its JSON; unknown fields are ignored, as clients must.
  ///
  /// Servers read requests by ``RequestDecoding/decode(_:from:)`` instead.
  public static func decode<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws -> Value {
    try decoder.decode(type, from: Data(bytes))
  }
}
