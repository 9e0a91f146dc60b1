/// One thing wrong with a catalogue.
public struct CatalogueFault: Error, Hashable, Sendable {
  /// Where, such as `["actions", "ev-trip", "baseline"]`.
  public let path: [String]
  /// The character of `formula` the fault points at.
  public let offset: Int?
  /// The formula that is wrong, where one is.
  public let formula: String?
  public let message: String
  /// The name that is not there, where that is the fault.
  public let unknownName: String?

  public init(
    path: [String],
    message: String,
    formula: String? = nil,
    offset: Int? = nil,
    unknownName: String? = nil
  ) {
    self.path = path
    self.message = message
    self.formula = formula
    self.offset = offset
    self.unknownName = unknownName
  }

  /// The formula with a caret below the place, on two lines.
  public var excerpt: String? {
    guard let formula, let offset else { return nil }
    return FormulaExcerpt.text(formula: formula, offset: offset)
  }
}

/// Everything wrong with a catalogue, at once.
public struct CatalogueFaults: Error, Hashable, Sendable {
  public let faults: [CatalogueFault]

  public init(_ faults: [CatalogueFault]) {
    self.faults = faults
  }
}
