import APITypes
import Accounting
import Services

/// The JSON of the estimates of one method in one language, open where entries differ.
///
/// It is made from an ``EstimateBody`` whose open fields hold marks: encoded and cut at the marks. So it knows no field, no order and no
/// spelling of its own, and a list of fifty entries renders no explanation twice.
struct EstimateTemplate: Sendable {
  private let plan: StepPlan
  private let pieces: [Piece]

  private enum Piece: Sendable {
    case json([UInt8])
    case quantity, day, baseline, actual, avoided, low, high
    case printed(ExpressionText.Piece)
    case value(StepPlan.Number)
    case shown(StepPlan.Number)
  }

  /// - Parameter view: Any entry of the method.
  init(of view: EntryView, language: Language) throws {
    let plan = StepPlan(view.method)
    self.plan = plan
    let estimate = try view.method.estimate(
      quantityMicro: view.entry.quantityMicro, day: view.entry.day, inputs: view.content.inputs)
    let body = EstimateBody(estimate, language: language)
    // A mark could stand in a text of the catalogue; there are always some that don't.
    var attempt: Int64 = 0
    while true {
      if let pieces = try Self.pieces(of: body, plan, marks: Marks(attempt: attempt)) {
        self.pieces = pieces
        return
      }
      attempt += 1
    }
  }

  /// Writes the estimate of an entry of the same method.
  func write(_ view: EntryView, to json: inout JSONWriter) throws {
    let entry = view.entry
    let filling = try StepFilling(
      plan, of: view.method, quantityMicro: entry.quantityMicro, inputs: view.content.inputs, figures: entry.figures)
    for piece in pieces {
      switch piece {
      case .json(let bytes): json.raw(bytes)
      case .quantity: try json.number(FixedQuantity.value(micro: entry.quantityMicro))
      case .day: json.text(entry.day.description)
      case .baseline: json.integer(entry.figures.baselineMilligrams ?? 0)
      case .actual: json.integer(entry.figures.actualMilligrams ?? 0)
      case .avoided: json.integer(entry.figures.avoidedMilligrams)
      case .low: json.integer(entry.figures.lowMilligrams)
      case .high: json.integer(entry.figures.highMilligrams)
      case .printed(let number): json.unquoted(filling.numbers.text(number))
      case .value(let number): try json.number(filling.value(number))
      case .shown(let number): json.text(filling.shown(number))
      }
    }
  }

  /// Nil if the marks stand in the body by chance.
  private static func pieces(of body: EstimateBody, _ plan: StepPlan, marks: Marks) throws -> [Piece]? {
    var body = body
    var marks = marks
    var cuts: [(mark: [UInt8], pieces: [Piece])] = []
    func cut(_ mark: some Encodable, _ pieces: [Piece]) throws { cuts.append((try JSONCoding.encode(mark), pieces)) }
    body.quantity = marks.number()
    try cut(body.quantity, [.quantity])
    body.day = marks.day()
    try cut(body.day, [.day])
    body.avoidedMilligrams = marks.integer()
    try cut(body.avoidedMilligrams, [.avoided])
    body.lowMilligrams = marks.integer()
    try cut(body.lowMilligrams, [.low])
    body.highMilligrams = marks.integer()
    try cut(body.highMilligrams, [.high])
    // A kind of action has both sides or none, in all its entries.
    if body.baselineMilligrams != nil {
      body.baselineMilligrams = marks.integer()
      try cut(body.baselineMilligrams, [.baseline])
    }
    if body.actualMilligrams != nil {
      body.actualMilligrams = marks.integer()
      try cut(body.actualMilligrams, [.actual])
    }
    for (place, line) in plan.lines.enumerated() {
      if let number = line.number {
        body.steps[place].value = marks.number()
        try cut(body.steps[place].value, [.value(number)])
        body.steps[place].shown = marks.text()
        try cut(body.steps[place].shown, [.shown(number)])
      }
      if let expression = line.expression {
        let mark = marks.text()
        body.steps[place].expression = mark
        try cut(mark, Self.pieces(of: expression))
      }
    }
    return Self.pieces(of: try JSONCoding.encode(body), cuts)
  }

  private static func pieces(of expression: ExpressionText) -> [Piece] {
    let quote = Piece.json([UInt8(ascii: "\"")])
    let pieces = expression.pieces.map { piece -> Piece in
      guard case .text(let text) = piece else { return .printed(piece) }
      var json = JSONWriter()
      json.unquoted(text)
      return .json(json.bytes)
    }
    return [quote] + pieces + [quote]
  }

  private static func pieces(of json: [UInt8], _ cuts: [(mark: [UInt8], pieces: [Piece])]) -> [Piece]? {
    var places: [(range: Range<Int>, pieces: [Piece])] = []
    for (mark, pieces) in cuts {
      let ranges = json.ranges(of: mark)
      guard ranges.count == 1 else { return nil }
      places.append((ranges[0], pieces))
    }
    var result: [Piece] = []
    var position = 0
    for (range, pieces) in places.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      for piece in [.json(Array(json[position..<range.lowerBound]))] + pieces {
        if case .json(let bytes) = piece, case .json(let before) = result.last {
          result[result.count - 1] = .json(before + bytes)
        } else {
          result.append(piece)
        }
      }
      position = range.upperBound
    }
    return result + [.json(Array(json[position...]))]
  }
}

/// Values that stand for what is open, each unlike all others.
private struct Marks {
  private var count: Int64

  init(attempt: Int64) { count = attempt * 1000 }

  private mutating func next() -> Int64 {
    count += 1
    return count
  }

  mutating func integer() -> Int64 { .min + next() }
  mutating func text() -> String { "\u{E000}\(next())\u{E000}" }
  mutating func day() -> Day { Day(number: .max - Int32(truncatingIfNeeded: next())) }
  /// Smaller than any quantity or mass, so that its digits are unlike theirs.
  mutating func number() -> Double { Double(1_000_000 + next()) * 1e-300 }
}
