import ArgumentParser
import Foundation
import Hummingbird
import Logging
import Models
import NIOEmbedded
import Secrets
import ServerApp
import Services
import Storage
import StorageSQLite

/// Sends each guarded request many times through the router, without sockets, between two marks that callgrind counts by.
///
/// Time and chance are fixed, so that the same binary does the same work again; `Benchmarks/guard.sh` puts it together.
struct InstructionsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "instructions")

  @Option var dataDir: String
  @Option(help: "The lines that `population` wrote.") var adults: String
  @Option(help: "The moment at which the population was made.") var now: String
  @Option(help: "How often each is counted, after as many that are not.") var count = 100

  func run() async throws {
    guard let now = Instant(now) else { throw ValidationError("not an instant: \(now)") }
    let lines = try String(contentsOfFile: adults, encoding: .utf8).split(separator: "\n").prefix(People.probes)
      .map { line in
        let words = line.split(separator: " ").map(String.init)
        return (token: words[0], household: words[1])
      }
    let database = try SQLiteDatabase(folder: dataDir)
    let store = Store(
      database: database, effects: Effects(now: { now }, random: { Array(repeating: 7, count: $0) }))
    let services = AppServices(store: store, hasher: PasswordHasher(parameters: .minimumForTests))
    var configuration = ServerConfiguration()
    configuration.writesPerMinute = nil
    let responder = try buildRouter(
      services, cursorKey: try await services.operation.cursorKey(), document: APIDocument(yaml: [], json: []),
      configuration: configuration
    ).router.buildResponder()
    var logger = Logger(label: "instructions")
    logger.logLevel = .critical
    logger[metadataKey: "hb.request.id"] = "1"
    let context = AppContext(source: .init(channel: NIOAsyncTestingChannel(), logger: logger))
    for guarded in GuardedRequest.all(lines: lines, days: days(before: now)) {
      for number in 0..<count { try await send(guarded.make(number), to: responder, context) }
      let requests = (count..<2 * count).map(guarded.make)
      countingBegins()
      for request in requests { try await send(request, to: responder, context) }
      countingEnds(guarded.name)
    }
    await database.close()
  }

  private func days(before now: Instant) -> [String] {
    (1...PopulationPlan.probeDays).map {
      now.advanced(bySeconds: Int64($0) * -86_400).description.prefix(10).description
    }
  }

  private func send(_ request: Request, to responder: RouterResponder<AppContext>, _ context: AppContext) async throws {
    let response = try await responder.respond(to: request, context: context)
    guard (200...201).contains(response.status.code) else {
      throw ValidationError("\(request.method) \(request.uri) answered \(response.status)")
    }
  }

  /// Callgrind forgets what it counted when this is called.
  @inline(never) private func countingBegins() { print("counting") }

  /// Callgrind writes down what it counted when this is called.
  @inline(never) private func countingEnds(_ name: String) { print("counted \(name) \(count)") }
}
