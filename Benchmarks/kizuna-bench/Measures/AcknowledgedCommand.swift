import ArgumentParser
import Foundation
import Models
import Storage
import StorageSQLite

/// Whether everything the server acknowledged is in its database: prints how many ids were given, how many of them are missing, and how
/// many entries there are in all.
struct AcknowledgedCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "acknowledged")

  @Option var dataDir: String
  @Argument(help: "Files with an id a line.") var files: [String] = []

  func run() async throws {
    let ids = try files.flatMap { try String(contentsOfFile: $0, encoding: .utf8).split(separator: "\n") }
      .compactMap { UUID(uuidString: String($0)) }
    let database = try SQLiteDatabase(folder: dataDir)
    let (missing, all) = try await database.scan { connection in
      (
        try ids.count { try connection.entries.find($0) == nil },
        try connection.entries.revisions().count
      )
    }
    await database.close()
    print("acknowledged \(ids.count) missing \(missing) entries \(all)")
  }
}
