import Storage
import Synchronization

/// A database that ends like a killed process: after so many writes, none goes through any more.
final class StoppingDatabase: SQLDatabase {
  private let database: any SQLDatabase
  private let left: Mutex<Int>
  private let beforeEach: @Sendable () async throws -> Void

  init(
    _ database: any SQLDatabase, after writes: Int = .max, beforeEach: @escaping @Sendable () async throws -> Void = {}
  ) {
    self.database = database
    self.beforeEach = beforeEach
    left = Mutex(writes)
  }

  var dialect: Dialect { database.dialect }

  func read<T: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T {
    try await database.read(body)
  }

  func scan<T: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T {
    try await database.scan(body)
  }

  func write<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T {
    let goesThrough = left.withLock { left in
      left -= 1
      return left >= 0
    }
    guard goesThrough else { throw Deliberate() }
    try await beforeEach()
    return try await database.write(body)
  }

  func integrityFaults() async throws -> [String] { try await database.integrityFaults() }

  func close() async { await database.close() }
}
