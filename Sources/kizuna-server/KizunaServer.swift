import ArgumentParser
import Foundation

/// The server and everything its operator does with it.
@main
struct KizunaServer: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kizuna-server",
    abstract: "The backend of a city's climate-action tracker.",
    discussion: """
      Commands work on a data folder whether or not a server runs on it: a running one carries them out itself.

        kizuna-server serve --data-dir ./var
        kizuna-server officer add mori --city saitama --data-dir ./var
        kizuna-server verify --data-dir ./var
      """,
    version: "0.1.0",
    subcommands: [
      ServeCommand.self, DemoCommand.self, CityCommand.self, OfficerCommand.self, CatalogueCommand.self,
      RestateCommand.self, VerifyCommand.self, BackupCommand.self, RestoreCommand.self,
    ])
}

/// The folder that holds everything.
struct DataFolder: ParsableArguments {
  @Option(name: .long, help: "The folder that holds the database, its lock and the control socket.")
  var dataDir = "./var"
}

enum Terminal {
  static func note(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
}
