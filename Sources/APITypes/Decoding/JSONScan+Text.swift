import Models

extension JSONScan {
  /// The bytes between the quotes of the text that begins here; afterwards ``position`` stands behind it.
  ///
  /// Refuses NUL, surrogates without their other half, and bytes that are no UTF-8.
  mutating func textRange() throws(Refusal) -> Range<Int> {
    let start = position + 1
    var isASCII = true
    position = start
    while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\\") {
        try escape()
      } else if byte < 0x20 {
        throw notJSON()
      } else {
        if byte >= 0x80 { isASCII = false }
        position += 1
      }
    }
    guard position < bytes.count else { throw notJSON() }
    let range = start..<position
    position += 1
    if !isASCII, String(validating: bytes[range], as: UTF8.self) == nil {
      throw refusal("A text is not UTF-8.", "UTF-8ではない文字列があります。")
    }
    return range
  }

  private mutating func escape() throws(Refusal) {
    guard position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "u") else {
      position += 2
      return
    }
    switch try codeUnit() {
    case 0: throw refusal("A text holds the character NUL.", "NUL文字が含まれています。")
    case 0xD800..<0xDC00:
      guard position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"), bytes[position + 1] == UInt8(ascii: "u"),
        (0xDC00..<0xE000).contains(try codeUnit())
      else { throw loneSurrogate() }
    case 0xDC00..<0xE000: throw loneSurrogate()
    default: break
    }
  }

  /// The number of a `\uXXXX` that begins here; afterwards ``position`` stands behind it.
  private mutating func codeUnit() throws(Refusal) -> UInt32 {
    let digits = bytes.dropFirst(position + 2).prefix(4)
    guard digits.count == 4, digits.allSatisfy({ Character(UnicodeScalar($0)).isHexDigit }),
      let unit = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw notJSON() }
    position += 6
    return unit
  }

  private func loneSurrogate() -> Refusal {
    refusal("A text holds half a character.", "文字列に不完全な文字が含まれています。")
  }
}
