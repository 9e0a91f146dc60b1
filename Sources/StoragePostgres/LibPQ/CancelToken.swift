import CLibPQ

/// What it takes to ask the server to stop the statement of one connection.
///
/// Sendable because it is never changed after it is made, and libpq documents `PQcancel` as callable from any thread.
final class CancelToken: @unchecked Sendable {
  private let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) { self.pointer = pointer }

  deinit { PQfreeCancel(pointer) }

  /// Blocks while a connection of its own is made to the server.
  func cancel() {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { message in
      // Whether it worked shows in the statement: it ends with an error, or it had ended already.
      _ = PQcancel(pointer, message.baseAddress, Int32(message.count))
    }
  }
}
