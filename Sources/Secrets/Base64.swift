import Foundation

/// Base64 without padding, in the two alphabets the module needs.
enum Base64 {
  /// The alphabet of RFC 4648 section 4, as PHC strings have it.
  static func standard(_ bytes: [UInt8]) -> String {
    String(Data(bytes).base64EncodedString().prefix { $0 != "=" })
  }

  /// The alphabet of RFC 4648 section 5, safe in addresses and headers.
  static func url(_ bytes: [UInt8]) -> String {
    let digits = standard(bytes).utf8.map { digit in
      switch digit {
      case UInt8(ascii: "+"): UInt8(ascii: "-")
      case UInt8(ascii: "/"): UInt8(ascii: "_")
      default: digit
      }
    }
    return String(decoding: digits, as: UTF8.self)
  }

  /// The bytes of `text` in the standard alphabet, or nil if ``standard(_:)`` would have written them differently.
  static func bytes(standard text: some StringProtocol) -> [UInt8]? {
    let padding = String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
    guard let data = Data(base64Encoded: String(text) + padding) else { return nil }
    let bytes = Array(data)
    // Foundation accepts stray low bits; one value must have one form only.
    return standard(bytes).utf8.elementsEqual(text.utf8) ? bytes : nil
  }

  /// The bytes of `text` in the alphabet for addresses.
  static func bytes(url text: some StringProtocol) -> [UInt8]? {
    bytes(
      standard: String(
        text.map { digit -> Character in
          switch digit {
          case "-": "+"
          case "_": "/"
          default: digit
          }
        }))
  }

  /// Whether `byte` is a letter, a digit, `-` or `_`.
  static func isURLDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"): true
    default: false
    }
  }
}
