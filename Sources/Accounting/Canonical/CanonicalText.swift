/// A JSON string: only what must be escaped is escaped.
enum CanonicalText {
  static func write(_ text: String, to bytes: inout [UInt8]) {
    let quote = UInt8(ascii: "\"")
    let backslash = UInt8(ascii: "\\")
    bytes.append(quote)
    defer { bytes.append(quote) }
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == quote || $0 == backslash }) else {
      bytes += text.utf8
      return
    }
    for byte in text.utf8 {
      switch byte {
      case quote, backslash: bytes += [backslash, byte]
      case 0..<0x20:
        let digits = Array("0123456789abcdef".utf8)
        bytes += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
  }
}
