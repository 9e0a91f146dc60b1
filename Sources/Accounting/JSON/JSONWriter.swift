/// Writes JSON straight into bytes: no blanks, only what must be escaped is escaped.
///
/// What is written for every request is written with it by hand; everything else by ``value(_:)``, which writes the same bytes.
package struct JSONWriter {
  package enum Style: Sendable {
    /// Of answers and requests: the short escapes (`\n`), whole numbers without a point.
    case wire
    /// Of what hashes name, and therefore never to be changed: `\u000a`, and whole numbers from 2^53 on keep their `.0`.
    case canonical
  }

  package internal(set) var bytes: [UInt8]
  let style: Style

  package init(_ style: Style = .wire, capacity: Int = 0) {
    self.style = style
    bytes = []
    bytes.reserveCapacity(capacity)
  }

  /// Bytes that are JSON already.
  package mutating func raw(_ json: [UInt8]) { bytes.append(contentsOf: json) }

  /// Text that is JSON already: braces, keys, commas.
  package mutating func raw(_ json: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: json.utf8Start, count: json.utf8CodeUnitCount))
  }

  package mutating func null() { raw("null") }

  package mutating func flag(_ flag: Bool) { flag ? raw("true") : raw("false") }

  package mutating func integer(_ integer: Int64) { DecimalDigits.append(integer, width: 1, to: &bytes) }

  /// The shortest digits that read back as the same number.
  ///
  /// - Throws: `EncodingError` for a number that JSON has no word for.
  package mutating func number(_ number: Double) throws {
    guard number.isFinite else {
      throw EncodingError.invalidValue(number, .init(codingPath: [], debugDescription: "not a finite number"))
    }
    let isMinusZero = number == 0 && number.sign == .minus
    if abs(number) < Self.largestExactInteger, number == number.rounded(), !isMinusZero || style == .canonical {
      return integer(Int64(number))
    }
    let digits = number.description.utf8
    bytes.append(
      contentsOf: style == .wire && digits.suffix(2).elementsEqual(".0".utf8) ? digits.dropLast(2) : digits[...])
  }

  package mutating func text(_ text: String) {
    bytes.append(Self.quote)
    unquoted(text)
    bytes.append(Self.quote)
  }

  /// What stands between the quotes of a text.
  package mutating func unquoted(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      if utf8.contains(where: Self.isEscaped) { escape(utf8) } else { bytes.append(contentsOf: utf8) }
    }
  }

  private static let largestExactInteger = 9_007_199_254_740_992.0
  private static let quote = UInt8(ascii: "\"")
  private static let backslash = UInt8(ascii: "\\")

  private static func isEscaped(_ byte: UInt8) -> Bool { byte < 0x20 || byte == quote || byte == backslash }

  private mutating func escape(_ utf8: UnsafeBufferPointer<UInt8>) {
    for byte in utf8 {
      guard Self.isEscaped(byte) else {
        bytes.append(byte)
        continue
      }
      bytes.append(Self.backslash)
      if let letter = letter(byte) {
        bytes.append(letter)
      } else {
        let digits: StaticString = "0123456789abcdef"
        raw("u00")
        bytes.append(digits.utf8Start[Int(byte >> 4)])
        bytes.append(digits.utf8Start[Int(byte & 15)])
      }
    }
  }

  /// What stands behind the backslash where that is one letter.
  private func letter(_ byte: UInt8) -> UInt8? {
    switch byte {
    case Self.quote, Self.backslash: byte
    case _ where style == .canonical: nil
    case 0x08: UInt8(ascii: "b")
    case 0x09: UInt8(ascii: "t")
    case 0x0A: UInt8(ascii: "n")
    case 0x0C: UInt8(ascii: "f")
    case 0x0D: UInt8(ascii: "r")
    default: nil
    }
  }
}
