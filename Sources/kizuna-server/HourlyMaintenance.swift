import Logging
import ServiceLifecycle
import Services

/// Cleans up when the server starts and every hour after.
struct HourlyMaintenance: Service {
  let maintenance: MaintenanceService
  let logger: Logger

  func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        do {
          try await maintenance.purge()
          try await Task.sleep(for: .seconds(3600))
        } catch is CancellationError {
          return
        } catch {
          logger.error("clean-up failed", metadata: ["error": "\(error)"])
          try? await Task.sleep(for: .seconds(60))
        }
      }
    }
  }
}
