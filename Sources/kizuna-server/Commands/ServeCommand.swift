import ArgumentParser
import Foundation
import Logging
import NIOCore
import ServerApp
import ServiceLifecycle
import Services
import UnixSignals

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Serves the API until it is told to stop (SIGTERM or Ctrl-C).")

  @Option(help: "The address to listen on.") var host = "127.0.0.1"
  @Option(help: "The port to listen on; 0 takes a free one.") var port = 8080
  @Flag(help: "No limit on a member's writes; for load tests, on loopback addresses only.") var noRateLimits = false
  @Option(help: "trace, debug, info, notice, warning, error or critical.") var logLevel = "notice"
  @Option(
    help: ArgumentHelp(
      "The most connections to PostgreSQL, at least 3. (default: 4 for each core, at least 8, and 4 more)",
      valueName: "number"))
  var databaseConnections: Int?
  @OptionGroup var retention: RetentionOptions
  @OptionGroup var database: DatabaseOptions

  func validate() throws {
    if noRateLimits, !["127.0.0.1", "::1", "localhost"].contains(host) {
      throw ValidationError("--no-rate-limits is refused on an address others can reach (\(host))")
    }
    if Logger.Level(rawValue: logLevel) == nil { throw ValidationError("unknown log level \(logLevel)") }
    if let databaseConnections, databaseConnections < 3 {
      throw ValidationError("--database-connections is at least 3: one writes, one reads, one reads much")
    }
    if !(0...65535).contains(port) { throw ValidationError("a port is between 0 and 65535") }
  }

  func run() async throws {
    LoggingSystem.bootstrap(StreamLogHandler.standardError)
    var logger = Logger(label: "kizuna")
    logger.logLevel = Logger.Level(rawValue: logLevel) ?? .notice
    let opening = DatabaseOpening(
      allowsLossyServer: database.allowLossyServer, connections: databaseConnections,
      report: { [logger] change in
        switch change {
        case .lost(let reason): logger.warning("the database is out of reach", metadata: ["reason": "\(reason)"])
        case .regained: logger.warning("the database is reached again")
        }
      })
    do {
      try await Installation.with(database.location, opening, retention: retention.retention) {
        try await serve($0, logger)
      }
    } catch let error as IOError {
      throw OperatorFault("cannot listen on \(host):\(port): \(String(cString: strerror(error.errnoCode)))")
    }
  }

  private func serve(_ installation: Installation, _ logger: Logger) async throws {
    var configuration = ServerConfiguration()
    configuration.host = host
    configuration.port = port
    if noRateLimits { configuration.writesPerMinute = nil }
    let host = host.contains(":") ? "[\(host)]" : host
    let application = try await buildApplication(
      installation.services, document: .embedded(), configuration: configuration, logger: logger
    ) { port in
      print("ready http://\(host):\(port)")
      fflush(nil)
    }
    let maintenance = MaintenanceService(store: installation.services.store)
    let boards = installation.services.boards
    var services: [any Service] = [
      application, Recurring(name: "clean-up", seconds: 3600, logger: logger) { try await maintenance.purge() },
      Recurring(name: "filling", seconds: 1, logger: logger) { try await boards.fill() },
      Recurring(name: "challenges", seconds: 60, logger: logger) { try await boards.tick() },
    ]
    // A PostgreSQL database needs no such door: commands open it beside the servers.
    if let folder = installation.location.folder {
      services.append(ControlServer.application(for: installation, folder: folder, logger: logger))
    }
    var group = ServiceGroupConfiguration(
      services: services, gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
    group.maximumGracefulShutdownDuration = .seconds(8)
    try await ServiceGroup(configuration: group).run()
  }
}
