import Foundation
import Services
import Storage
import StorageSQLite

/// A backup: a SQLite file, whatever the engine of the database it was taken from.
struct BackupFile {
  let path: String

  /// What is wrong with it, found by opening a copy of it.
  func verify() async throws -> Verification {
    try await withCopy(in: path + ".check") { _, verification in verification }
  }

  /// Copies the file into a folder of its own, opens and verifies the copy, and removes it when `body` is done.
  func withCopy<T>(
    in folder: String, _ body: (SQLiteDatabase, Verification) async throws -> T
  ) async throws -> T {
    let files = FileManager.default
    try? files.removeItem(atPath: folder)
    defer { try? files.removeItem(atPath: folder) }
    try files.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try files.copyItem(atPath: path, toPath: SQLiteDatabase.path(in: folder))
    let database: SQLiteDatabase
    do {
      database = try SQLiteDatabase(folder: folder, mayFound: false)
    } catch is NoInstallation {
      throw OperatorFault(
        "\(path) is no backup of Kizuna, but a SQLite database of something else; nothing was changed")
    } catch StorageError.corrupt {
      throw OperatorFault("\(path) is no backup: it is damaged, or no SQLite database; nothing was changed")
    }
    return try await database.closing {
      try await body(database, try await Verifier(store: Store(database: database, effects: .live)).verify())
    }
  }
}

extension SQLDatabase {
  /// Closes the database when `body` is done, however it ends.
  func closing<T>(_ body: () async throws -> T) async throws -> T {
    do {
      let result = try await body()
      await close()
      return result
    } catch {
      await close()
      throw error
    }
  }
}
