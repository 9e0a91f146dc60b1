import Dispatch
import Synchronization

/// Rows of one table on their way, with what is copied of that table once they are written.
struct CopyChunk: Sendable {
  let table: CopiedTable
  var values: [SQLValue] = []
  let part: CopyRecord.Part
  let rowsBefore: Int64
}

/// Hands chunks from the thread that reads one database to the task that writes the other, a few ahead at the most.
///
/// The reader is a synchronous body on a thread of its own, which may wait.
final class CopyPipe: Sendable {
  /// The task that writes has given up, and why is its own affair.
  struct Abandoned: Error {}

  private static let chunksAhead = 2

  let chunks: AsyncStream<CopyChunk>
  private let continuation: AsyncStream<CopyChunk>.Continuation
  private let room = DispatchSemaphore(value: 0)
  private let isAbandoned = Mutex(false)
  private let rows = Mutex<Int64>(0)

  init() {
    (chunks, continuation) = AsyncStream.makeStream()
    for _ in 0..<Self.chunksAhead { room.signal() }
  }

  /// How many rows there are in all; known before the first chunk comes.
  var expectedRows: Int64 { rows.withLock { $0 } }

  func expect(rows: Int64) { self.rows.withLock { $0 = rows } }

  func send(_ chunk: CopyChunk) throws(Abandoned) {
    room.wait()
    if isAbandoned.withLock({ $0 }) { throw Abandoned() }
    continuation.yield(chunk)
  }

  /// No more chunks come.
  func finish() { continuation.finish() }

  /// A chunk is written.
  func makeRoom() { room.signal() }

  /// No more chunks are wanted.
  func abandon() {
    isAbandoned.withLock { $0 = true }
    room.signal()
  }
}
