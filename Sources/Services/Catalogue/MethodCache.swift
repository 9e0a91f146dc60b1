import Accounting
import Synchronization

/// Methods by the request that led to them, because resolving a chain takes longer than the estimate itself.
final class MethodCache: Sendable {
  private struct Key: Hashable {
    let edition: String
    let request: MethodRequest
  }

  private static let limit = 8192
  private let methods = Mutex<[Key: Method]>([:])

  func method(for request: MethodRequest, in catalogue: Catalogue) throws(EstimateFault) -> Method {
    var request = request
    if let action = catalogue.action(request.action) {
      // Numeric inputs go with the quantity, not with the method; left in, they would fill the cache.
      request.inputs = request.inputs.filter { name, _ in action.inputs[name]?.domain.isNumeric != true }
    }
    let key = Key(edition: catalogue.edition, request: request)
    if let method = methods.withLock({ $0[key] }) { return method }
    let method = try catalogue.method(for: request)
    methods.withLock { methods in
      if methods.count >= Self.limit { methods.removeAll(keepingCapacity: true) }
      methods[key] = method
    }
    return method
  }
}

extension InputDomain {
  fileprivate var isNumeric: Bool {
    switch self {
    case .options: false
    case .number: true
    }
  }
}
