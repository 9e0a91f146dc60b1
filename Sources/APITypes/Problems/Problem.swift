public import Accounting
public import Models

/// Why a request was not carried out, as RFC 9457 writes it (`application/problem+json`).
public struct Problem: Codable, Hashable, Sendable {
  /// `/problems/<code>`.
  public var type: String
  /// One line, the same for every occurrence of the code.
  public var title: String
  /// The HTTP status.
  public var status: Int
  /// A sentence about this occurrence.
  public var detail: String
  /// The request's id, by which an operator finds it in the log.
  public var instance: String
  /// One of ``Models/ProblemCode``; a newer server may know more of them.
  public var code: String
  /// What is wrong with which field; left out where no field is.
  public var errors: [FieldProblem]?
  /// With `stale_revision`: the entry as it is now.
  public var current: EntryBody?
  /// With `no_factor_for_day`: the value that is missing.
  public var name: ValueName?
  /// With `no_factor_for_day`: the first day that has one.
  public var firstCoveredDay: Day?

  /// `instance`: the request's id.
  public init(_ refusal: Refusal, language: Language, instance: String) {
    let code = refusal.code
    type = Self.type(of: code)
    title = code.title.text(language)
    status = code.status.code
    detail = (refusal.detail ?? code.title).text(language)
    self.instance = instance
    self.code = code.rawValue
    errors = refusal.errors.isEmpty ? nil : refusal.errors.map { FieldProblem($0, language: language) }
  }

  /// The known code; nil when the server is newer than this client.
  public var knownCode: ProblemCode? { ProblemCode(rawValue: code) }

  /// The stable path that stands for a code.
  public static func type(of code: ProblemCode) -> String { "/problems/\(code.rawValue)" }

  enum CodingKeys: String, CodingKey {
    case type, title, status, detail, instance, code, errors, current, name
    case firstCoveredDay = "first_covered_day"
  }
}
