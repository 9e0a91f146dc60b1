package import Storage

/// An engine under test. All that ``StorageConformance`` asks of one is here; a new engine is another value of this kind.
package protocol StorageEngine: Sendable {
  /// Runs `body` on a fresh, empty database that has the whole schema; closes and removes it afterwards.
  func withDatabase(_ body: (any SQLDatabase) async throws -> Void) async throws

  /// Runs `body` on one connection to a fresh database without any schema.
  func withBareConnection(_ body: @escaping @Sendable (any SQLConnection, Dialect) throws -> Void) async throws
}
