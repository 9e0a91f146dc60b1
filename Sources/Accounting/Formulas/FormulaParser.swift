/// Parses `+ - * /`, brackets, `min(a, b)` and `max(a, b)` over numbers with units and dotted names.
struct FormulaParser {
  static let longestText = 2000
  static let deepestBrackets = 50

  private var lexer: FormulaLexer
  private var token: FormulaLexer.Token = .end
  private var offset = 0
  private var depth = 0
  private var items: [Formula.Item] = []

  static func parse(_ text: String) throws(FormulaFault) -> Formula {
    guard text.utf8.count <= longestText * 4, text.count <= longestText else {
      throw FormulaFault(message: "a formula has at most \(longestText) characters", offset: 0)
    }
    var parser = FormulaParser(lexer: FormulaLexer(text))
    try parser.advance()
    try parser.sum()
    guard parser.token == .end else { throw parser.unexpected("an operator or the end") }
    return Formula(text: text, items: parser.items)
  }

  private init(lexer: FormulaLexer) {
    self.lexer = lexer
  }

  private mutating func sum() throws(FormulaFault) {
    try product()
    while let (operation, place) = try operation(["+": .add, "-": .subtract]) {
      try product()
      items.append(Formula.Item(element: .operation(operation), offset: place))
    }
  }

  private mutating func product() throws(FormulaFault) {
    try operand()
    while let (operation, place) = try operation(["*": .multiply, "/": .divide]) {
      try operand()
      items.append(Formula.Item(element: .operation(operation), offset: place))
    }
  }

  private mutating func operand() throws(FormulaFault) {
    let place = offset
    switch token {
    case .number(let value, let unit, let text):
      try advance()
      items.append(Formula.Item(element: .number(value, unit: unit, text: text), offset: place))
    case .name(let word):
      try advance()
      try name(word, at: place)
    case .sign("("):
      try advance()
      try bracketed { parser throws(FormulaFault) in try parser.sum() }
    default:
      throw unexpected("a number, a name or a bracket")
    }
  }

  private mutating func name(_ word: String, at place: Int) throws(FormulaFault) {
    guard token == .sign("("), let operation = Formula.Operation(rawValue: word) else {
      guard IdentifierRules.isName(word) else {
        throw FormulaFault(message: "\"\(word.prefix(60))\" is no name", offset: place)
      }
      items.append(Formula.Item(element: .name(ValueName(word)), offset: place))
      return
    }
    try advance()
    try bracketed { parser throws(FormulaFault) in
      try parser.sum()
      guard parser.token == .sign(",") else { throw parser.unexpected("a comma") }
      try parser.advance()
      try parser.sum()
    }
    items.append(Formula.Item(element: .operation(operation), offset: place))
  }

  private mutating func bracketed(
    _ content: (inout FormulaParser) throws(FormulaFault) -> Void
  ) throws(FormulaFault) {
    depth += 1
    guard depth <= FormulaParser.deepestBrackets else {
      throw FormulaFault(message: "brackets stand at most \(FormulaParser.deepestBrackets) deep", offset: offset)
    }
    try content(&self)
    guard token == .sign(")") else { throw unexpected("a closing bracket") }
    try advance()
    depth -= 1
  }

  private mutating func operation(
    _ operations: [Character: Formula.Operation]
  ) throws(FormulaFault) -> (Formula.Operation, Int)? {
    guard case .sign(let sign) = token, let operation = operations[sign] else { return nil }
    let place = offset
    try advance()
    return (operation, place)
  }

  private mutating func advance() throws(FormulaFault) {
    (token, offset) = try lexer.next()
  }

  private func unexpected(_ expected: String) -> FormulaFault {
    let found =
      switch token {
      case .end: "the end"
      case .number(_, _, let text): "\"\(text)\""
      case .name(let word): "\"\(word.prefix(60))\""
      case .sign(let sign): "\"\(sign)\""
      }
    return FormulaFault(message: "expected \(expected), found \(found)", offset: offset)
  }
}
