import Foundation
import GRDB
package import Storage

/// One SQLite file in a data folder: one connection writes and checkpoints, the others only read.
package final class SQLiteDatabase: SQLDatabase {
  package let dialect = Dialect.sqlite
  package let folder: String
  private let lock: FolderLock
  private let writer: SQLiteSession
  let readers: SQLiteReaders
  private let queue: WriteQueue

  /// Opens or creates the database of a folder and brings its schema up to date.
  ///
  /// - Parameters:
  ///   - folder: Created with mode 0700 if it isn't there.
  ///   - readerCount: How many reads may run at the same time.
  ///   - mayFound: Whether Kizuna's tables may be made where there are none.
  /// - Throws: ``StorageError/busy`` if another process has it open, ``StorageError/corrupt(_:)`` for a file that is no
  ///   database; ``NoInstallation``; ``MigrationMismatch``.
  package init(
    folder: String, readerCount: Int = max(4, 2 * ProcessInfo.processInfo.activeProcessorCount), mayFound: Bool = true
  ) throws {
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    lock = try FolderLock(folder: folder)
    self.folder = folder
    let path = Self.path(in: folder)
    let writer = SQLiteSession(try StorageError.typing { try SQLiteFile.writer(path: path) }, isReadOnly: false)
    self.writer = writer
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    try writer.sync { connection in
      let isFounded = try connection.exists("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'migrations'")
      guard isFounded || mayFound else { throw NoInstallation() }
      _ = try Migrations.apply(on: connection, dialect: .sqlite)
    }
    readers = try SQLiteReaders(path: path, count: readerCount)
    queue = WriteQueue(beginStatement: "BEGIN IMMEDIATE") { work in writer.async(work) }
  }

  package static func path(in folder: String) -> String { folder + "/kizuna.sqlite" }

  package func read<T: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T {
    try await readers.read(body)
  }

  package func scan<T: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T {
    try await readers.scan(body)
  }

  package func write<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T {
    try await queue.write(body)
  }

  package func integrityFaults() async throws -> [String] {
    try await scan { connection in
      let faults = try connection.rows("PRAGMA integrity_check") { row throws(StorageError) in try row.text(0) }
      let orphans = try connection.rows("PRAGMA foreign_key_check") { row throws(StorageError) in try row.text(0) }
      return faults.filter { $0 != "ok" } + orphans.map { "a row of \($0) refers to nothing" }
    }
  }

  /// Brings the log into the file and empties it. Whoever reads an older state still needs it; nobody waits for that.
  package func removeRemnants() async throws -> Bool {
    try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Bool, any Error>) in
      writer.async { connection in
        continuation.resume(
          with: Result {
            try connection.run(script: "PRAGMA busy_timeout = 0")
            defer { try? connection.run(script: "PRAGMA busy_timeout = 5000") }
            return try connection.integer("PRAGMA wal_checkpoint(TRUNCATE)") == 0
          })
      }
    }
  }

  package func close() async {
    queue.close()
    readers.close()
    // Behind the writes that wait: the queue is first in, first out.
    await withCheckedContinuation { continuation in writer.async { _ in continuation.resume() } }
    writer.close()
    lock.release()
  }
}
