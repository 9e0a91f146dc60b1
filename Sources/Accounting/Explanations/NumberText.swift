/// Numbers as they are printed in explanations: a point for decimals, no grouping.
enum NumberText {
  /// Millionths as a number without idle zeros: 12500000 is 12.5.
  static func plain(micro: Int64) -> String {
    let whole = (micro.magnitude / 1_000_000).description
    let fraction = (micro.magnitude % 1_000_000).description
    var decimals = Substring(String(repeating: "0", count: 6 - fraction.count) + fraction)
    while decimals.last == "0" { decimals.removeLast() }
    return (micro < 0 ? "-" : "") + whole + (decimals.isEmpty ? "" : "." + decimals)
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
    let digits = max(0, power - decimals)
    let divisor = (0..<digits).reduce(UInt64(1)) { result, _ in result * 10 }
    let (quotient, remainder) = number.magnitude.quotientAndRemainder(dividingBy: divisor)
    let isAboveHalf = remainder > divisor - remainder
    let isHalf = remainder == divisor - remainder && remainder > 0
    let rounded = quotient + (isAboveHalf || isHalf && quotient % 2 == 1 ? 1 : 0)
    var text = String(rounded) + String(repeating: "0", count: max(0, decimals - power))
    if decimals > 0 {
      text = String(repeating: "0", count: max(0, decimals + 1 - text.count)) + text
      text.insert(".", at: text.index(text.endIndex, offsetBy: -decimals))
    }
    return (number < 0 && rounded > 0 ? "-" : "") + text
  }
}
