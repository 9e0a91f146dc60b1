import ArgumentParser
import Foundation
import Storage

/// The server and everything its operator does with it.
@main
struct KizunaServer: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kizuna-server",
    abstract: "The backend of a city's climate-action tracker.",
    discussion: """
      Commands work on a data folder whether or not a server runs on it: a running one carries them out itself. With PostgreSQL, \
      named by --database-url or KIZUNA_DATABASE_URL, several servers and commands work side by side.

        kizuna-server serve --data-dir ./var
        kizuna-server officer add mori --city saitama --data-dir ./var
        kizuna-server copy --from sqlite:./var --to postgres://kizuna@db.example/kizuna
        kizuna-server verify --database-url postgres://kizuna@db.example/kizuna
      """,
    version: "0.1.0",
    subcommands: [
      ServeCommand.self, DemoCommand.self, CityCommand.self, OfficerCommand.self, CatalogueCommand.self,
      RestateCommand.self, VerifyCommand.self, FingerprintCommand.self, BackupCommand.self, RestoreCommand.self,
      CopyCommand.self,
    ])

  static func main() async {
    // Databases, backups and the control socket are nobody else's from the moment they appear.
    umask(0o077)
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand { try await command.run() } else { try command.run() }
    } catch {
      guard let words = words(for: error) else { exit(withError: error) }
      Terminal.note(words)
      Foundation.exit(1)
    }
  }

  /// What the operator reads of an error that nobody needs to look into the program for.
  private static func words(for error: any Error) -> String? {
    switch error {
    case let fault as OperatorFault: fault.description
    case let fault as CopyFault: fault.description
    case StorageError.connectionLost: "the connection to the database was lost; run the command again"
    case StorageError.diskFull: "the disk is full; make room and run the command again"
    default: nil
    }
  }
}

enum Terminal {
  static func note(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
}
