public import Accounting
public import Models

/// What is wrong with one field of a request.
public struct FieldProblem: Codable, Hashable, Sendable {
  /// A JSON pointer into the body (RFC 6901), or the name of a query parameter.
  public var pointer: String
  public var code: String
  public var detail: String

  public init(_ error: FieldError, language: Language) {
    pointer = error.pointer
    code = error.code.rawValue
    detail = error.detail.text(language)
  }
}
