import Dispatch

/// A door at which threads stand until it is opened, and then it stays open. For bodies that run on an engine's own thread.
package final class Gate: Sendable {
  private let semaphore = DispatchSemaphore(value: 0)

  package init() {}

  package func wait() {
    semaphore.wait()
    semaphore.signal()
  }

  package func open() { semaphore.signal() }
}

/// Something that happens once on a thread and is awaited elsewhere.
package final class Happening: Sendable {
  private let stream: AsyncStream<Void>
  private let continuation: AsyncStream<Void>.Continuation

  package init() { (stream, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1)) }

  package func happen() { continuation.yield() }

  package func wait() async { for await _ in stream { return } }
}
