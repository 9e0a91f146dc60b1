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
      if let databaseURL { return try Self.postgres(DatabaseLocation(argument: databaseURL, remedy: Self.remedy)) }
      if let dataDir { return .folder(dataDir) }
      guard let url = ProcessInfo.processInfo.environment[Self.environmentName] else { return .folder("./var") }
      // Whoever set it meant PostgreSQL: a secret that failed to arrive must not begin an empty city in a folder.
      guard !url.isEmpty else {
        throw OperatorFault(
          "\(Self.environmentName) is set, but empty; give it a URL, or unset it to use the folder ./var")
      }
      return try Self.postgres(DatabaseLocation(url))
    }
  }

  private static let remedy =
    "put the whole URL into the environment as \(environmentName), or the password alone into PGPASSWORD or ~/.pgpass"

  private static func postgres(_ location: DatabaseLocation) throws -> DatabaseLocation {
    if let folder = location.folder {
      throw OperatorFault(
        "a database URL is postgres://USER@HOST/DATABASE; the folder of a SQLite database goes to --data-dir \(folder)")
    }
    return location
  }
}
