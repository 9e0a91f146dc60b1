package import Storage
import Synchronization

/// A number counted from many threads.
package final class Counter: Sendable {
  private let count = Mutex(0)

  package init() {}

  package var value: Int { count.withLock { $0 } }
  package func add() { count.withLock { $0 += 1 } }
}

/// What a write throws on purpose.
package struct Deliberate: Error, Equatable {
  package var number: Int

  package init(number: Int = 0) { self.number = number }
}

/// The outcome of an asynchronous call as a value.
package func outcome<T: Sendable>(_ body: () async throws -> T) async -> Result<T, any Error> {
  do { return .success(try await body()) } catch { return .failure(error) }
}

extension Result where Failure == any Error {
  package var storageError: StorageError? {
    if case .failure(let error) = self { error as? StorageError } else { nil }
  }

  package var succeeded: Bool { if case .success = self { true } else { false } }
}
