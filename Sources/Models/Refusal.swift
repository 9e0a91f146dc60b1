public import Accounting

/// Why a request was not carried out, as a value: a stable code, a sentence for people, and where in the request the trouble lies.
///
/// A refusal carries nothing of anybody else's and no internals; it may be shown as it is.
public struct Refusal: Error, Hashable, Sendable {
  public let code: ProblemCode
  public let detail: LocalizedText?
  public let errors: [FieldError]
  /// Seconds after which it is worth trying again.
  public let retryAfterSeconds: Int64?

  public init(
    _ code: ProblemCode, _ detail: LocalizedText? = nil, errors: [FieldError] = [], retryAfterSeconds: Int64? = nil
  ) {
    self.code = code
    self.detail = detail
    self.errors = errors
    self.retryAfterSeconds = retryAfterSeconds
  }

  /// One field is at fault.
  public init(_ code: ProblemCode, at pointer: String, _ detail: LocalizedText) {
    self.init(code, detail, errors: [FieldError(pointer: pointer, code: code, detail: detail)])
  }

  /// Foreign and missing look the same.
  public static let notFound = Refusal(.notFound)
}

/// What is wrong with one field of a request.
public struct FieldError: Hashable, Sendable {
  /// A JSON pointer into the request's body (RFC 6901), or the name of a query parameter.
  public let pointer: String
  public let code: ProblemCode
  public let detail: LocalizedText

  public init(pointer: String, code: ProblemCode, detail: LocalizedText) {
    self.pointer = pointer
    self.code = code
    self.detail = detail
  }
}
