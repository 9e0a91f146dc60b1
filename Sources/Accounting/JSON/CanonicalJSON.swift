import Crypto

/// JSON that is the same bytes on every machine: keys in the order of their UTF-8, no blanks, numbers in the shortest
/// form that reads back as the same Double, whole ones without a point. Names of editions and methods are its SHA-256.
package enum CanonicalJSON {
  package static func bytes(of value: some Encodable) throws -> [UInt8] {
    try JSONWriter.bytes(of: value, style: .canonical)
  }

  /// A value of the bytes that were written so.
  package static func decode<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws -> Value {
    try JSONReading.decode(type, from: bytes)
  }

  /// 64 hexadecimal digits.
  package static func hash(of bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let hexadecimal = SHA256.hash(data: bytes).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: hexadecimal, as: UTF8.self)
  }
}
