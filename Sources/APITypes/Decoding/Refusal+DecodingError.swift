import Accounting
import Models

extension Refusal {
  /// What the decoder found wrong, in words for people and with a pointer.
  ///
  /// `type`: the type of the field being read.
  init(_ error: DecodingError, expected type: any Any.Type) {
    let code: ProblemCode =
      if case .dataCorrupted = error, type == PublicIdentifier.self { .invalidIdentifier } else { .malformedRequest }
    self.init(code, at: JSONPointer.text(error.path), Expectation.text(for: type))
  }
}

extension DecodingError {
  fileprivate var path: [any CodingKey] {
    switch self {
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context): context.codingPath
    case .keyNotFound(let key, let context): context.codingPath + [key]
    @unknown default: []
    }
  }
}
