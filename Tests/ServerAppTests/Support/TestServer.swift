import EnginesForTests
import Hummingbird
import Logging
import Models
import Secrets
import ServerApp
import ServiceLifecycle
import Services
import Storage

/// The real application on a free port of the loopback, with a database of its own.
struct TestServer: Sendable {
  let port: Int
  let services: AppServices
  let clock: MovableClock

  /// Noon of 23 November 2026 in Saitama.
  static let start = Instant(milliseconds: 1_795_402_800_000)

  /// Runs `body` against a fresh server on every engine, one after the other.
  ///
  /// - Returns: What `body` returned last.
  @discardableResult
  static func run<Value: Sendable>(
    _ configure: (inout ServerConfiguration) -> Void = { _ in },
    _ body: @Sendable (TestServer) async throws -> Value
  ) async throws -> Value {
    var configuration = ServerConfiguration()
    configuration.port = 0
    configure(&configuration)
    var last: Value?
    for engine in Engine.allCases {
      last = try await engine.withDatabase { database, _ in try await run(on: database, configuration, body) }
    }
    guard let last else { throw ServerDidNotStart() }
    return last
  }

  private static func run<Value: Sendable>(
    on database: any SQLDatabase, _ configuration: ServerConfiguration,
    _ body: @Sendable (TestServer) async throws -> Value
  ) async throws -> Value {
    let clock = MovableClock(start)
    let chance = SeededBytes(seed: 1)
    let salts = SeededBytes(seed: 2)
    let services = AppServices(
      store: Store(database: database, effects: Effects(now: { clock.now }, random: { chance.bytes($0) })),
      hasher: PasswordHasher(parameters: .minimumForTests, random: { salts.bytes($0) }))
    try await services.operation.prepare(catalogue: Project.catalogue(), cities: Project.cities())
    return try await serve(services, configuration) { port in
      try await body(TestServer(port: port, services: services, clock: clock))
    }
  }

  /// Runs another server on the same database for as long as `body` runs, with nothing else in common.
  func beside<Value: Sendable>(_ body: @Sendable (TestServer) async throws -> Value) async throws -> Value {
    let store = Store(database: services.store.database, effects: services.store.effects)
    let others = AppServices(store: store, hasher: PasswordHasher(parameters: .minimumForTests))
    var configuration = ServerConfiguration()
    configuration.port = 0
    return try await Self.serve(others, configuration) { port in
      try await body(TestServer(port: port, services: others, clock: clock))
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
