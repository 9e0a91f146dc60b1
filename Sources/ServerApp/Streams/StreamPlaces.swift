import Models
import Synchronization

/// How many streams one server carries: of one member, of one address without a login, and in all.
///
/// A school has one address and many classes, so an address has room for a city's largest school.
final class StreamPlaces: Sendable {
  /// Who listens.
  enum Listener: Hashable, Sendable {
    case member(Int64)
    case origin(String)

    var mostStreams: Int {
      switch self {
      case .member: 20
      case .origin: 2000
      }
    }
  }

  static let mostStreams = 10_000
  private static let retryAfterSeconds: Int64 = 30

  private let taken = Mutex<[Listener: Int]>([:])
  private let all = Mutex(0)

  /// - Throws: ``ProblemCode/tooManyRequests``, or ``ProblemCode/busy`` where the server has no place left.
  func take(_ listener: Listener) throws(Refusal) -> StreamPlace {
    try all.withLock { all throws(Refusal) in
      guard all < Self.mostStreams else { throw Refusal(.busy, retryAfterSeconds: Self.retryAfterSeconds) }
      try taken.withLock { taken throws(Refusal) in
        guard taken[listener, default: 0] < listener.mostStreams else {
          throw Refusal(.tooManyRequests, retryAfterSeconds: Self.retryAfterSeconds)
        }
        taken[listener, default: 0] += 1
      }
      all += 1
    }
    return StreamPlace { [self] in giveBack(listener) }
  }

  private func giveBack(_ listener: Listener) {
    all.withLock { $0 -= 1 }
    taken.withLock { taken in
      let left = taken[listener, default: 1] - 1
      taken[listener] = left > 0 ? left : nil
    }
  }
}

/// A place that is free again when nobody holds it any more: a body that is never written gives it back too.
final class StreamPlace: Sendable {
  private let giveBack: @Sendable () -> Void

  init(giveBack: @escaping @Sendable () -> Void) { self.giveBack = giveBack }

  deinit { giveBack() }
}
