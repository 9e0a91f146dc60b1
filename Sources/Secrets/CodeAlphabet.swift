/// The letters of a code people read aloud, write on paper and type in again.
///
/// Knows how to draw a code without favouring a letter, and how to read one back from what a phone, a Japanese input
/// method or a hurried hand makes of it.
struct CodeAlphabet: Sendable {
  private let letters: [UInt8]

  /// Letters (A-Z) and digits that are easily mistaken for one of the alphabet, and the one that is meant.
  private let lookalikes: [UInt8: UInt8]

  /// - Parameters:
  ///   - letters: Between 2 and 256 different capital ASCII letters and digits.
  ///   - lookalikes: Capital letters outside the alphabet, each with the letter it is read as.
  init(_ letters: String, lookalikes: [Character: Character] = [:]) {
    self.letters = Array(letters.utf8)
    var pairs: [UInt8: UInt8] = [:]
    for (seen, meant) in lookalikes {
      if let seen = seen.asciiValue, let meant = meant.asciiValue { pairs[seen] = meant }
    }
    self.lookalikes = pairs
  }

  /// A code of `count` letters, each as likely as the others.
  ///
  /// A byte above the largest multiple of the alphabet's size is thrown away: its remainder would come up more often
  /// than the rest (rejection sampling). The bytes must therefore really be random; a source that repeats one
  /// rejected byte for ever is asked for ever.
  func draw(_ count: Int, random: (Int) -> [UInt8]) -> String {
    let bound = 256 - 256 % letters.count
    var code: [UInt8] = []
    code.reserveCapacity(count)
    while code.count < count {
      for byte in random(count - code.count) where Int(byte) < bound && code.count < count {
        code.append(letters[Int(byte) % letters.count])
      }
    }
    return String(decoding: code, as: UTF8.self)
  }

  /// The code meant by `text`, or nil if that isn't exactly `count` letters of the alphabet.
  ///
  /// Case, white space and every kind of dash are ignored, full-width forms are read as their ASCII letters. The long
  /// vowel sign is a dash too: it is what the hyphen key gives under a Japanese input method.
  func read(_ text: some StringProtocol, count: Int) -> String? {
    var code: [UInt8] = []
    code.reserveCapacity(count)
    for (position, scalar) in text.unicodeScalars.enumerated() {
      // A code may be spaced generously, but nobody makes us read a book.
      if position >= count * 8 { return nil }
      if Self.isSeparator(scalar) { continue }
      guard code.count < count, let letter = letter(scalar) else { return nil }
      code.append(letter)
    }
    return code.count == count ? String(decoding: code, as: UTF8.self) : nil
  }

  /// The code in groups of four, joined by dashes.
  static func grouped(_ code: String) -> String {
    var text = ""
    for (position, letter) in code.enumerated() {
      if position > 0, position.isMultiple(of: 4) { text.append("-") }
      text.append(letter)
    }
    return text
  }

  private func letter(_ scalar: Unicode.Scalar) -> UInt8? {
    let fullWidthForms: ClosedRange<UInt32> = 0xFF01...0xFF5E
    let value = fullWidthForms.contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
    guard var letter = UInt8(exactly: value) else { return nil }
    if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter) { letter -= 32 }
    letter = lookalikes[letter] ?? letter
    return letters.contains(letter) ? letter : nil
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{2212}", "\u{30FC}", "\u{FF70}": true  // minus sign, long vowel sign, its half-width form
    default: scalar.properties.isWhitespace || scalar.properties.generalCategory == .dashPunctuation
    }
  }
}
