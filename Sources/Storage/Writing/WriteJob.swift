import Synchronization

/// One waiting write, with its result's type erased.
protocol WriteJob: Sendable {
  func run(in transaction: Transaction) throws
  /// Hands the result of the last run to the one who waits.
  func succeed()
  func fail(_ error: any Error)
}

final class WaitingWrite<T: Sendable>: WriteJob {
  private let body: @Sendable (Transaction) throws -> T
  private let continuation: CheckedContinuation<T, any Error>
  private let result = Mutex<T?>(nil)

  init(body: @escaping @Sendable (Transaction) throws -> T, continuation: CheckedContinuation<T, any Error>) {
    self.body = body
    self.continuation = continuation
  }

  func run(in transaction: Transaction) throws {
    let value = try body(transaction)
    result.withLock { $0 = value }
  }

  func succeed() {
    if let value = result.withLock({ $0 }) {
      continuation.resume(returning: value)
    } else {
      continuation.resume(throwing: StorageError.decoding("a write ended without a result"))
    }
  }

  func fail(_ error: any Error) { continuation.resume(throwing: error) }
}
