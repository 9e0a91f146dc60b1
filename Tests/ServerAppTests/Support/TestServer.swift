import Foundation
import Hummingbird
import Logging
import Models
import Secrets
import ServerApp
import ServiceLifecycle
import Services
import StorageSQLite

/// The real application on a free port of the loopback, with a database of its own in a temporary folder.
struct TestServer: Sendable {
  let port: Int
  let services: AppServices
  let clock: MovableClock

  /// Noon of 23 November 2026 in Saitama.
  static let start = Instant(milliseconds: 1_795_402_800_000)

  /// Runs `body` against a fresh server and stops it.
  static func run<Value: Sendable>(
    _ configure: (inout ServerConfiguration) -> Void = { _ in },
    _ body: @Sendable (TestServer) async throws -> Value
  ) async throws -> Value {
    let folder = FileManager.default.temporaryDirectory.appending(path: "kizuna-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let clock = MovableClock(start)
    let chance = SeededBytes(seed: 1)
    let salts = SeededBytes(seed: 2)
    let database = try SQLiteDatabase(folder: folder)
    let services = AppServices(
      store: Store(database: database, effects: Effects(now: { clock.now }, random: { chance.bytes($0) })),
      hasher: PasswordHasher(parameters: .minimumForTests, random: { salts.bytes($0) }))
    var configuration = ServerConfiguration()
    configuration.port = 0
    configure(&configuration)
    do {
      try await services.operation.prepare(catalogue: Project.catalogue(), cities: Project.cities())
      let value = try await serve(services, configuration) { port in
        try await body(TestServer(port: port, services: services, clock: clock))
      }
      await database.close()
      return value
    } catch {
      await database.close()
      throw error
    }
  }

  private static func serve<Value: Sendable>(
    _ services: AppServices, _ configuration: ServerConfiguration, _ body: (Int) async throws -> Value
  ) async throws -> Value {
    let (ports, announcement) = AsyncStream.makeStream(of: Int.self)
    // Silent, but a handler that keeps metadata: request ids live there.
    var logger = Logger(label: "tests") { StreamLogHandler.standardError(label: $0) }
    logger.logLevel = .critical
    let application = try await buildApplication(
      services, document: Project.document(), configuration: configuration, logger: logger
    ) { announcement.yield($0) }
    let group = ServiceGroup(configuration: .init(services: [application], logger: logger))
    return try await withThrowingTaskGroup(of: Void.self) { tasks in
      tasks.addTask {
        defer { announcement.finish() }
        try await group.run()
      }
      guard let port = await ports.first(where: { _ in true }) else {
        try await tasks.waitForAll()
        throw ServerDidNotStart()
      }
      do {
        let value = try await body(port)
        await group.triggerGracefulShutdown()
        try await tasks.waitForAll()
        return value
      } catch {
        await group.triggerGracefulShutdown()
        throw error
      }
    }
  }
}

struct ServerDidNotStart: Error {}
