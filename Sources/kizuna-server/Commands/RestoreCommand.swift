import ArgumentParser
import Foundation
import Storage
import StorageSQLite

#if canImport(Glibc)
  import Glibc
#endif

struct RestoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Puts a backup in the place of a folder's database; no server may run on it.")

  @Argument(help: "The backup.") var file: String
  @Flag(help: "Really replace the database that is there.") var confirm = false
  @OptionGroup var folder: DataFolder

  func run() async throws {
    let path = SQLiteDatabase.path(in: folder.dataDir)
    if FileManager.default.fileExists(atPath: path), !confirm {
      Terminal.note("\(path) is there already; with --confirm the backup takes its place")
      throw ExitCode(1)
    }
    let files = FileManager.default
    guard files.fileExists(atPath: file) else {
      Terminal.note("there is no file \(file)")
      throw ExitCode(1)
    }
    let staging = URL(fileURLWithPath: folder.dataDir).standardizedFileURL.path + ".restoring"
    try? files.removeItem(atPath: staging)
    defer { try? files.removeItem(atPath: staging) }
    let verification = try await Installation.check(file: file, in: staging) { database in
      // Clients that followed the changes must begin anew: what they saw last may never have happened here.
      let epoch = UUID().uuidString.lowercased()
      try await database.write { try $0.connection.facts.set("epoch", to: epoch) }
    }
    guard verification.isClean else {
      for difference in verification.differences { Terminal.note(difference) }
      Terminal.note("\(file) is not sound; nothing was changed")
      throw ExitCode(1)
    }
    try files.createDirectory(
      atPath: folder.dataDir, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    do {
      let lock = try FolderLock(folder: folder.dataDir)
      defer { lock.release() }
      try replace(path, by: SQLiteDatabase.path(in: staging))
    } catch StorageError.busy {
      Terminal.note("a server runs on \(folder.dataDir); stop it first")
      throw ExitCode(1)
    }
    print("restored \(verification.entries) entries from \(file)")
  }

  /// Nothing of the old database is removed before the new one is durable in its place: it is set aside with its log.
  private func replace(_ path: String, by incoming: String) throws {
    for suffix in ["-wal", "-shm", ""] where FileManager.default.fileExists(atPath: path + suffix) {
      try move(path + suffix, to: path + ".replaced" + suffix)
    }
    try DurableFile.sync(incoming)
    try move(incoming, to: path)
    try DurableFile.sync(folder.dataDir)
    for suffix in ["-wal", "-shm", ""] { unlink(path + ".replaced" + suffix) }
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
