/// What names, handles and notes may be.
public enum TextRules {
  public static let nameLength = 1...80
  public static let noteLength = 0...500
  /// A unit as one may write it.
  public static let unitLength = 1...40
  public static let handleLength = 3...32
  public static let passwordLength = 12...256

  /// Text people read: within `length` in characters, at most four bytes each, no control or directional-override characters.
  public static func isReadable(_ text: String, length: ClosedRange<Int>, lines: Bool = false) -> Bool {
    guard text.utf8.count <= 4 * length.upperBound, length.contains(text.count) else { return false }
    return text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x0A: lines
      case 0x00..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0xFFFE...0xFFFF: false
      default: true
      }
    }
  }

  /// A name must show something: not only spaces.
  public static func isName(_ text: String) -> Bool {
    isReadable(text, length: nameLength) && !text.allSatisfy(\.isWhitespace)
  }

  /// A handle: 3 to 32 of `a-z 0-9 . _ -`, beginning with a letter or digit.
  public static func isHandle(_ text: String) -> Bool {
    guard handleLength.contains(text.utf8.count), let first = text.utf8.first, isAlphanumeric(first) else {
      return false
    }
    return text.utf8.allSatisfy {
      isAlphanumeric($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
    }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
