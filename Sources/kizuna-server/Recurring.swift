import Logging
import ServiceLifecycle

/// Something done when the server starts, and again and again after it.
struct Recurring: Service {
  let name: String
  let seconds: Int64
  let logger: Logger
  let work: @Sendable () async throws -> Void

  private static let secondsAfterFailure: Int64 = 60

  func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        do {
          try await work()
          try await Task.sleep(for: .seconds(seconds))
        } catch is CancellationError {
          return
        } catch {
          logger.error("\(name) failed", metadata: ["error": "\(error)"])
          try? await Task.sleep(for: .seconds(Self.secondsAfterFailure))
        }
      }
    }
  }
}
