import ArgumentParser
import Foundation
import Services
import Storage
import StorageSQLite

#if canImport(Glibc)
  import Glibc
#endif

struct RestoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Puts a backup in the place of a folder's database, or into an empty PostgreSQL database.",
    discussion: "No server may run on it. The backup is verified first; clients then read all changes anew.")

  @Argument(help: "The backup.") var file: String
  @Flag(help: "Really replace the database that is in the folder.") var confirm = false
  @OptionGroup var database: DatabaseOptions

  func run() async throws {
    let location = try database.location
    if let folder = location.folder {
      let path = SQLiteDatabase.path(in: folder)
      guard confirm || !FileManager.default.fileExists(atPath: path) else {
        throw OperatorFault("\(path) is there already; with --confirm the backup takes its place")
      }
      try await withSoundCopy(in: URL(fileURLWithPath: folder).standardizedFileURL.path + ".restoring") { copy in
        await copy.close()
        try replace(folder, by: SQLiteDatabase.path(in: copy.folder))
      }
    } else {
      try await withSoundCopy(in: file + ".restoring") { copy in
        try await location.withDatabase(.init(allowsLossyServer: database.allowLossyServer)) { target in
          let progress = ProgressLine()
          defer { progress.end() }
          // What an earlier restoring left half done has another epoch.
          try await CopyService(from: copy, named: "the backup \(file)", to: target, effects: .live)
            .run(startingAnew: true) { progress.show($0) }
        }
      }
    }
  }

  private func withSoundCopy(in folder: String, _ body: (SQLiteDatabase) async throws -> Void) async throws {
    guard FileManager.default.fileExists(atPath: file) else { throw OperatorFault("there is no file \(file)") }
    try await BackupFile(path: file).withCopy(in: folder) { copy, verification in
      guard verification.isClean else {
        throw OperatorFault(
          (verification.differences + ["\(file) is not sound; nothing was changed"]).joined(separator: "\n"))
      }
      // Clients that followed the changes must begin anew: what they saw last may never have happened here.
      let epoch = UUID().uuidString.lowercased()
      try await copy.write { transaction in
        try transaction.lock(.operation)
        try transaction.connection.facts.set("epoch", to: epoch)
      }
      try await body(copy)
      print("restored \(verification.entries) entries from \(file)")
    }
  }

  private func replace(_ folder: String, by incoming: String) throws {
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    do {
      let lock = try FolderLock(folder: folder)
      defer { lock.release() }
      try replaceFile(SQLiteDatabase.path(in: folder), of: folder, by: incoming)
    } catch StorageError.busy {
      throw OperatorFault("a server runs on \(folder); stop it first")
    }
  }

  /// Nothing of the old database is removed before the new one is durable in its place: it is set aside with its log.
  ///
  /// The file first: while there is none, `DatabaseLocation` takes what is set aside for a restoring that was cut short.
  private func replaceFile(_ path: String, of folder: String, by incoming: String) throws {
    let aside = DatabaseLocation.setAside(in: folder)
    let suffixes = ["", "-wal", "-shm"]
    for suffix in suffixes where FileManager.default.fileExists(atPath: path + suffix) {
      try move(path + suffix, to: aside + suffix)
    }
    try DurableFile.sync(incoming)
    try move(incoming, to: path)
    try DurableFile.sync(folder)
    for suffix in suffixes { unlink(aside + suffix) }
  }

  private func move(_ source: String, to target: String) throws {
    guard rename(source, target) == 0 else { throw CocoaError(.fileWriteUnknown) }
  }
}

enum DurableFile {
  /// Waits until a file, or a folder's list of names, is on the disk.
  static func sync(_ path: String) throws {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { throw CocoaError(.fileReadUnknown) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw CocoaError(.fileWriteUnknown) }
  }
}
