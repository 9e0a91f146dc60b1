/// Numbers as they are printed in explanations: a point for decimals, no grouping.
enum NumberText {
  /// Millionths as a number without idle zeros: 12500000 is 12.5.
  static func plain(micro: Int64) -> String {
    let (whole, rest) = micro.magnitude.quotientAndRemainder(dividingBy: 1_000_000)
    var (fraction, width) = (rest, 6)
    while width > 0, fraction % 10 == 0 { (fraction, width) = (fraction / 10, width - 1) }
    return DecimalDigits.text(length: 24) { text in
      if micro < 0 { text.append(UInt8(ascii: "-")) }
      DecimalDigits.append(Int64(whole), width: 1, to: &text)
      guard width > 0 else { return }
      text.append(UInt8(ascii: "."))
      DecimalDigits.append(Int64(fraction), width: width, to: &text)
    }
  }

  /// The shortest text that reads back as the same number.
  static func shortest(_ number: Double) -> String {
    Int64(exactly: number).map { String($0) } ?? number.description
  }

  /// Commas between every three digits before the point.
  static func grouped(_ number: String) -> String {
    let digits = Array(number.drop { $0 == "-" }.prefix { $0 != "." })
    let sign = number.hasPrefix("-") ? "-" : ""
    let grouped = digits.enumerated().reduce(into: "") { text, digit in
      if digit.offset > 0, (digits.count - digit.offset) % 3 == 0 { text.append(",") }
      text.append(digit.element)
    }
    return sign + grouped + number.dropFirst(sign.count + digits.count)
  }

  /// An integer divided by a power of ten and rounded half to even: (2385417, 6, 4) is 2.3854.
  static func fixed(_ number: Int64, dividedByTenTo power: Int, decimals: Int) -> String {
    let divisor = tenTo(max(0, power - decimals))
    let (quotient, remainder) = number.magnitude.quotientAndRemainder(dividingBy: divisor)
    let isAboveHalf = remainder > divisor - remainder
    let isHalf = remainder == divisor - remainder && remainder > 0
    let rounded = quotient + (isAboveHalf || isHalf && quotient % 2 == 1 ? 1 : 0)
    let shown = min(decimals, power)
    let (whole, fraction) = rounded.quotientAndRemainder(dividingBy: tenTo(shown))
    return DecimalDigits.text(length: 24) { text in
      if number < 0, rounded > 0 { text.append(UInt8(ascii: "-")) }
      DecimalDigits.append(Int64(whole), width: 1, to: &text)
      guard decimals > 0 else { return }
      text.append(UInt8(ascii: "."))
      if shown > 0 { DecimalDigits.append(Int64(fraction), width: shown, to: &text) }
      text.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: decimals - shown))
    }
  }

  private static func tenTo(_ power: Int) -> UInt64 { (0..<power).reduce(1) { result, _ in result * 10 } }
}
