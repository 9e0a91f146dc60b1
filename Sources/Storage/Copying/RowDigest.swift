import Crypto
import Foundation

/// A SHA-256 over rows in order. No two different lists of rows give the same bytes: rows have a mark between them, and each value
/// carries its kind and length.
package struct RowDigest {
  private var hash = SHA256()
  private var buffer: [UInt8] = []
  package private(set) var rows: Int64 = 0

  package init() {}

  /// Takes in one row.
  package mutating func add(_ values: some Sequence<SQLValue>) {
    buffer.append(4)
    for value in values {
      switch value {
      case .null: buffer.append(0)
      case .integer(let number):
        buffer.append(1)
        append(number)
      case .text(let text):
        buffer.append(2)
        append(Int64(text.utf8.count))
        buffer.append(contentsOf: text.utf8)
      case .bytes(let bytes):
        buffer.append(3)
        append(Int64(bytes.count))
        buffer.append(contentsOf: bytes)
      }
    }
    rows += 1
    if buffer.count >= Self.blockSize { flush() }
  }

  /// The digest of the rows so far, in hexadecimal.
  package mutating func hexadecimal() -> String {
    flush()
    // Finishing a hash ends it; a copy of it can be finished while more rows come.
    return hash.finalize().map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }

  private static let blockSize = 64 * 1024

  private mutating func flush() {
    hash.update(data: buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  private mutating func append(_ number: Int64) {
    withUnsafeBytes(of: number.bigEndian) { buffer.append(contentsOf: $0) }
  }
}
