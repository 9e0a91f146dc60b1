package import HummingbirdCore
package import Logging
package import NIOCore

/// Serves each connection on the thread of its own event loop.
///
/// Otherwise every read and every write of a request goes over to Swift's own pool of threads and back. It asks of handlers what event
/// loops ask: nothing may block for longer than a short read of the database takes. Passwords and long reads have threads of their own.
package struct OnEventLoop<Base: ServerChildChannel>: ServerChildChannel {
  private let base: Base

  package init(_ base: Base) { self.base = base }

  package func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Base.Value> {
    base.setup(channel: channel, logger: logger)
  }

  package func handle(value: Base.Value, logger: Logger) async {
    await withTaskExecutorPreference(EventLoopExecutor(value.channel.eventLoop)) {
      await base.handle(value: value, logger: logger)
    }
  }
}

/// Runs tasks on an event loop. It belongs to a group that lives as long as the process.
private final class EventLoopExecutor: TaskExecutor {
  private let eventLoop: any EventLoop

  init(_ eventLoop: any EventLoop) { self.eventLoop = eventLoop }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    eventLoop.execute { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
