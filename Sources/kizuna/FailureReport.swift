import APIClient
import APITypes
import Accounting
import Models

/// An error as it is told to the user: lines in the user's language, and the exit status.
struct FailureReport {
  let lines: [String]
  let status: ExitStatus

  init(_ error: any Error, language: Language) {
    status = ExitStatus(error)
    switch error {
    case let failure as CommandFailure:
      lines = [failure.message.text(language)] + failure.details.map { "  " + $0.text(language) }
    case let partly as PartlyDone:
      lines = FailureReport(partly.cause, language: language).lines + partly.done.map { "  " + $0.text(language) }
    case let problem as APIProblem:
      lines = Self.lines(of: problem, language: language)
    case let answer as UnexpectedAnswer:
      lines = [Phrase.unexpectedAnswer(answer.status).text(language)]
    case let unreachable as Unreachable:
      lines = [Phrase.unreachable(unreachable.server).text(language), "  " + unreachable.reason]
    case let fault as EstimateFault:
      lines = [Self.field(fault) + "\(fault.detail.text(language)) [\(fault.code)]"]
    case is CancellationError:
      lines = []
    default:
      lines = [Phrase.internalFault("\(error)").text(language)]
    }
  }

  /// Which of several inputs or overrides is meant; the others are told by the sentence itself.
  private static func field(_ fault: EstimateFault) -> String {
    guard let field = fault.field, field.contains(".") else { return "" }
    return field + ": "
  }

  /// Title, detail and fields as the server wrote them in the user's language, and the code for those who look it up.
  private static func lines(of failure: APIProblem, language: Language) -> [String] {
    let problem = failure.problem
    let fields = problem.errors ?? []
    var lines = ["\(problem.title) [\(problem.code)]"]
    if problem.detail != problem.title, !fields.contains(where: { $0.detail == problem.detail }) {
      lines.append("  " + problem.detail)
    }
    lines += fields.map { field in
      field.pointer.isEmpty ? "  \(field.detail)" : "  \(field.pointer): \(field.detail)"
    }
    if let seconds = failure.retryAfterSeconds { lines.append("  " + Phrase.retryAfter(seconds).text(language)) }
    if ExitStatus(failure) == .loginNeeded, failure.code != .wrongCredentials {
      lines.append("  " + Phrase.pleaseLogIn.text(language))
    }
    return lines
  }
}
