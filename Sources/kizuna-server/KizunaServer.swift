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
      SheetCommand.self, ResultCommand.self, RestateCommand.self, VerifyCommand.self, FingerprintCommand.self,
      BackupCommand.self,
      RestoreCommand.self,
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
    case let error as StorageError: words(for: error)
    default: nil
    }
  }
}

extension KizunaServer {
  fileprivate static func words(for error: StorageError) -> String {
    switch error {
    case .connectionLost: "the connection to the database was lost; run the command again"
    case .timedOut:
      "the database took too long over a statement, or an administrator stopped it; run the command again when it has less to do"
    case .busy: "the database is held by somebody else; run the command again"
    case .diskFull: "the disk is full; make room and run the command again"
    case .readOnly: "the database takes no writes: is it a standby, or set to read-only?"
    case .inputOutput: "the disk failed to read or write; look at the system's log before anything else"
    case .corrupt(let what): "the database is damaged, or no database (\(what)); restore a backup"
    case .closed: "the database was closed meanwhile; run the command again"
    case .unique, .foreignKey, .check, .notNull, .decoding, .other:
      "the database holds or answered what this program does not expect: \(error)"
    }
  }
}

enum Terminal {
  static func note(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
}
