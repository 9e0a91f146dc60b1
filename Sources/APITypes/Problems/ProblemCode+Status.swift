public import HTTPTypes
public import Models

extension ProblemCode {
  /// The HTTP status that goes with the code.
  public var status: HTTPResponse.Status { category.status }
}

extension ProblemCode.Category {
  /// The HTTP status that goes with the kind of trouble.
  public var status: HTTPResponse.Status {
    switch self {
    case .malformed: .badRequest
    case .unauthenticated: .unauthorized
    case .forbidden: .forbidden
    case .missing: .notFound
    case .method: .methodNotAllowed
    case .notAcceptable: .notAcceptable
    case .timeout: .requestTimeout
    case .conflict: .conflict
    case .preconditionFailed: .preconditionFailed
    case .tooLarge: .contentTooLarge
    case .uriTooLong: .uriTooLong
    case .unsupported: .unsupportedMediaType
    case .invalid: .unprocessableContent
    case .preconditionRequired: .preconditionRequired
    case .tooMany: .tooManyRequests
    case .headersTooLarge: .requestHeaderFieldsTooLarge
    case .internalFault: .internalServerError
    case .unavailable: .serviceUnavailable
    case .full: HTTPResponse.Status(code: 507, reasonPhrase: "Insufficient Storage")
    }
  }
}
