import ArgumentParser
import Foundation

/// Which installation a command works on.
struct DatabaseOptions: ParsableArguments {
  static let environmentName = "KIZUNA_DATABASE_URL"

  @Option(
    help: ArgumentHelp(
      "The folder that holds the database, its lock and the control socket. (default: ./var)", valueName: "dir"))
  var dataDir: String?
  @Option(
    help: ArgumentHelp(
      """
      A PostgreSQL database in place of the folder: postgres://USER@HOST/DATABASE. With a password it belongs into the environment, as \
      \(environmentName), which holds where neither is given; or the password alone into PGPASSWORD or ~/.pgpass.
      """, valueName: "url"))
  var databaseURL: String?
  @Flag(help: .hidden) var allowLossyServer = false

  func validate() throws {
    if dataDir != nil, databaseURL != nil { throw ValidationError("--data-dir and --database-url exclude each other") }
    do { _ = try location } catch { throw ValidationError("\(error)") }
  }

  var location: DatabaseLocation {
    get throws {
      if let databaseURL { return try Self.postgres(databaseURL, isShown: true) }
      if let dataDir { return .folder(dataDir) }
      let environment = ProcessInfo.processInfo.environment[Self.environmentName] ?? ""
      return environment.isEmpty ? .folder("./var") : try Self.postgres(environment, isShown: false)
    }
  }

  private static func postgres(_ text: String, isShown: Bool) throws -> DatabaseLocation {
    let location = try DatabaseLocation(text, isShown: isShown)
    guard location.folder == nil else { throw OperatorFault("a folder is named by --data-dir") }
    return location
  }
}
