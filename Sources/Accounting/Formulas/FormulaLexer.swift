/// Splits a formula into numbers with their units, names and signs.
struct FormulaLexer {
  enum Token: Hashable {
    case number(Double, unit: Unit, text: String)
    case name(String)
    case sign(Character)
    case end
  }

  private let characters: [Character]
  private(set) var position = 0

  init(_ text: String) {
    characters = Array(text)
  }

  /// The next token and where it begins.
  mutating func next() throws(FormulaFault) -> (token: Token, offset: Int) {
    skipBlanks()
    guard position < characters.count else { return (.end, position) }
    let start = position
    let character = characters[start]
    if character.isASCIIDigit { return (try number(), start) }
    if character.beginsName { return (.name(name()), start) }
    if "+-*/(),".contains(character) {
      position += 1
      return (.sign(character), start)
    }
    throw FormulaFault(message: "\"\(character)\" has no meaning here", offset: start)
  }

  private mutating func skipBlanks() {
    while position < characters.count, characters[position].isBlank { position += 1 }
  }

  private mutating func name() -> String {
    let start = position
    while position < characters.count, characters[position].continuesName { position += 1 }
    return String(characters[start..<position])
  }

  private mutating func number() throws(FormulaFault) -> Token {
    let start = position
    digits()
    if position + 1 < characters.count, characters[position] == ".", characters[position + 1].isASCIIDigit {
      position += 1
      digits()
    }
    exponent()
    let text = String(characters[start..<position])
    guard text.count <= 40, let value = Double(text), value.isFinite else {
      throw FormulaFault(message: "the number is too long or too large", offset: start)
    }
    return .number(value, unit: try unit(), text: text)
  }

  private mutating func digits() {
    while position < characters.count, characters[position].isASCIIDigit { position += 1 }
  }

  private mutating func exponent() {
    guard position < characters.count, characters[position] == "e" || characters[position] == "E" else { return }
    var end = position + 1
    if end < characters.count, characters[end] == "-" || characters[end] == "+" { end += 1 }
    guard end < characters.count, characters[end].isASCIIDigit else { return }
    position = end
    digits()
  }

  private mutating func unit() throws(FormulaFault) -> Unit {
    let behindNumber = position
    skipBlanks()
    do {
      if let (unit, end) = try Unit.read(characters, from: position) {
        position = end
        return unit
      }
    } catch {
      throw FormulaFault(message: error.message, offset: error.offset)
    }
    guard position == characters.count || !characters[position].beginsName else {
      throw FormulaFault(message: "no unit Kizuna knows, and no operator between a number and a name", offset: position)
    }
    position = behindNumber
    return .none
  }
}
