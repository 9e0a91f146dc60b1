extension Unit: CustomStringConvertible {
  struct Fault: Error, Hashable {
    let message: String
    /// In characters of the text.
    let offset: Int
  }

  /// Reads a unit such as `kgCO2/kWh`: symbols joined by `/` and `·`, worked out from left to right.
  init(_ text: some StringProtocol) throws(Fault) {
    let characters = Array(text)
    guard let (unit, end) = try Unit.read(characters, from: 0) else {
      throw Fault(message: "\"\(text.prefix(40))\" is no unit", offset: 0)
    }
    guard end == characters.count else { throw Fault(message: "the unit ends here", offset: end) }
    self = unit
  }

  /// The unit that begins at a character and the first character behind it; nil where no unit begins.
  static func read(_ characters: [Character], from start: Int) throws(Fault) -> (unit: Unit, end: Int)? {
    guard let first = symbol(characters, from: start) else { return nil }
    var unit = try power(of: first, at: start)
    var end = first.end
    while end + 1 < characters.count, characters[end] == "/" || characters[end] == "·" {
      guard let next = symbol(characters, from: end + 1) else {
        guard characters[end + 1].isUnitLetter else { break }
        throw Fault(message: "no unit; a division of names stands between blanks", offset: end + 1)
      }
      let factor = try power(of: next, at: end + 1)
      guard let product = characters[end] == "/" ? unit.divided(by: factor) : unit.multiplied(by: factor) else {
        throw Fault(message: "the unit is too large", offset: end + 1)
      }
      unit = product
      end = next.end
    }
    return (unit, end)
  }

  private typealias Found = (symbol: UnitSymbol, exponent: Int, end: Int)

  private static func symbol(_ characters: [Character], from start: Int) -> Found? {
    var end = start
    while end < characters.count, end - start <= 12, characters[end].isUnitLetter || characters[end].isASCIIDigit {
      end += 1
    }
    if end < characters.count, characters[end] == "²" || characters[end] == "³" { end += 1 }
    guard end > start, characters[start].isUnitLetter else { return nil }
    guard end == characters.count || !characters[end].continuesName else { return nil }
    let word = String(characters[start..<end])
    if let symbol = UnitSymbol.named(word) { return (symbol, 1, end) }
    guard let exponent = ["²": 2, "³": 3][characters[end - 1]], let base = UnitSymbol.named(word.dropLast()) else {
      return nil
    }
    return (base, exponent, end)
  }

  private static func power(of found: Found, at offset: Int) throws(Fault) -> Unit {
    var unit = Unit(found.symbol)
    for _ in 1..<found.exponent {
      guard let next = unit.multiplied(by: Unit(found.symbol)) else {
        throw Fault(message: "the unit is too large", offset: offset)
      }
      unit = next
    }
    return unit
  }

  /// `km²·kgCO2/L²`; `1` for a plain number.
  var description: String {
    let above = factors.filter { $0.exponent > 0 }.map { Unit.text($0.symbol.text, $0.exponent) }
    let below = factors.filter { $0.exponent < 0 }.map { "/" + Unit.text($0.symbol.text, -$0.exponent) }
    return (above.isEmpty ? "1" : above.joined(separator: "·")) + below.joined()
  }

  private static func text(_ symbol: String, _ exponent: Int) -> String {
    let superscripts = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    guard exponent > 1 else { return symbol }
    let base = symbol.hasSuffix("3") || symbol.hasSuffix("2") && !symbol.hasSuffix("CO2") ? "(\(symbol))" : symbol
    return base + String(String(exponent).compactMap { $0.wholeNumberValue.map { superscripts[$0] } })
  }
}
