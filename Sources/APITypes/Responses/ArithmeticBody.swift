public import Models

/// How a score came about: a formula, and what its names stand for.
public struct ArithmeticBody: Codable, Hashable, Sendable {
  /// Over the terms' names, such as `sum_mg / enrolled`.
  public var formula: String
  public var terms: [Term]

  /// One of the formula's names.
  public struct Term: Codable, Hashable, Sendable {
    /// With its unit last.
    public var name: String
    public var value: Int64

    public init(name: String, value: Int64) {
      self.name = name
      self.value = value
    }
  }

  public init(formula: String, terms: [Term]) {
    self.formula = formula
    self.terms = terms
  }

  public init(_ arithmetic: ScoringArithmetic) {
    self.init(
      formula: arithmetic.formula, terms: arithmetic.terms.map { Term(name: $0.name, value: $0.value) })
  }
}
