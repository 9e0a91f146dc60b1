import APIClient
import APITypes
import Accounting
import Models

/// What a command ends with; stable, for scripts.
enum ExitStatus: Int32, CaseIterable {
  case ok = 0
  case failure = 1
  /// The user said no.
  case cancelled = 2
  case notFound = 3
  case loginNeeded = 4
  case conflict = 5
  case unreachable = 7
  case usage = 64
  case interrupted = 130
}

extension ExitStatus {
  /// What goes with an error; an answer that is not the API's says little more than that somebody is there.
  init(_ error: any Error) {
    switch error {
    case let failure as CommandFailure: self = failure.status
    case let partly as PartlyDone: self = ExitStatus(partly.cause)
    case let problem as APIProblem: self = ExitStatus(problem.problem)
    case let answer as UnexpectedAnswer: self = [502, 503, 504].contains(answer.status) ? .unreachable : .failure
    case is Unreachable: self = .unreachable
    case is EstimateFault: self = .usage
    case is CancellationError: self = .interrupted
    default: self = .failure
    }
  }

  /// What goes with a refusal of the server; for codes of a newer server its HTTP status decides.
  private init(_ problem: Problem) {
    switch problem.knownCode?.category {
    case .unauthenticated: self = .loginNeeded
    case .missing: self = .notFound
    case .conflict, .preconditionFailed: self = .conflict
    case .unavailable: self = .unreachable
    case nil: self = ExitStatus(httpStatus: problem.status)
    default: self = .failure
    }
  }

  private init(httpStatus status: Int) {
    switch status {
    case 401: self = .loginNeeded
    case 404: self = .notFound
    case 409, 412: self = .conflict
    case 503: self = .unreachable
    default: self = .failure
    }
  }
}
