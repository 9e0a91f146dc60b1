/// Text as people type it, brought into one form.
enum PlainText {
  private static let ligatures: [Character: String] = ["㎞": "km", "㎏": "kg", "㎥": "m3", "㍑": "L", "ℓ": "L"]

  /// Full-width letters, digits and signs as ASCII, unit characters as letters, blanks trimmed.
  static func narrow(_ text: some StringProtocol) -> String {
    let narrowed = text.reduce(into: "") { result, character in
      result += ligatures[character] ?? String(String.UnicodeScalarView(character.unicodeScalars.map(narrow)))
    }
    let start = narrowed.trimmingPrefix(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }

  /// For comparing: narrow, lower case, katakana as hiragana.
  static func folded(_ text: some StringProtocol) -> String {
    let scalars = narrow(text).lowercased().unicodeScalars.map { scalar in
      (0x30A1...0x30F6).contains(scalar.value) ? shifted(scalar, by: -0x60) : scalar
    }
    return String(String.UnicodeScalarView(scalars))
  }

  private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: shifted(scalar, by: -0xFEE0)
    case 0x3000: " "
    default: scalar
    }
  }

  private static func shifted(_ scalar: Unicode.Scalar, by distance: Int) -> Unicode.Scalar {
    Unicode.Scalar(UInt32(Int(scalar.value) + distance)) ?? scalar
  }
}
