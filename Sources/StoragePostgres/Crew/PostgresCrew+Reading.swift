import Storage

extension PostgresCrew {
  /// Runs `body` in a transaction that sees one state of the database and changes nothing.
  ///
  /// BEGIN goes out with the first statement and nobody waits for COMMIT: one statement costs one round trip.
  func read<T: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T {
    let cancellation = Cancellation()
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        submit { session in
          continuation.resume(
            with: Result {
              try session.inTransaction(begin: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY") {
                try cancellation.run(on: session) { try body(session) }
              }
            })
        }
      }
    } onCancel: {
      cancellation.cancel()
    }
  }
}
