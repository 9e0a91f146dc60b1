import ArgumentParser
import Foundation
import Storage
import StorageSQLite

struct RestoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Puts a backup in the place of a folder's database; no server may run on it.")

  @Argument(help: "The backup.") var file: String
  @Flag(help: "Really replace the database that is there.") var confirm = false
  @OptionGroup var folder: DataFolder

  func run() async throws {
    let files = FileManager.default
    let path = SQLiteDatabase.path(in: folder.dataDir)
    if files.fileExists(atPath: path), !confirm {
      Terminal.note("\(path) is there already; with --confirm the backup takes its place")
      throw ExitCode(1)
    }
    let verification = try await Installation.check(file: file)
    guard verification.isClean else {
      for difference in verification.differences { Terminal.note(difference) }
      Terminal.note("\(file) is not sound; nothing was changed")
      throw ExitCode(1)
    }
    try files.createDirectory(
      atPath: folder.dataDir, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    do {
      // Held until the end: no server can open the folder in between.
      let lock = try FolderLock(folder: folder.dataDir)
      try withExtendedLifetime(lock) { try replace(path, files) }
    } catch StorageError.busy {
      Terminal.note("a server runs on \(folder.dataDir); stop it first")
      throw ExitCode(1)
    }
    let database = try SQLiteDatabase(folder: folder.dataDir)
    // Clients that followed the changes must begin anew: what they saw last may never have happened here.
    let epoch = UUID().uuidString.lowercased()
    try await database.write { try $0.connection.facts.set("epoch", to: epoch) }
    await database.close()
    print("restored \(verification.entries) entries from \(file)")
  }

  private func replace(_ path: String, _ files: FileManager) throws {
    let incoming = path + ".incoming"
    try? files.removeItem(atPath: incoming)
    try files.copyItem(atPath: file, toPath: incoming)
    for leftover in [path + "-wal", path + "-shm"] { try? files.removeItem(atPath: leftover) }
    guard rename(incoming, path) == 0 else { throw CocoaError(.fileWriteUnknown) }
  }
}
