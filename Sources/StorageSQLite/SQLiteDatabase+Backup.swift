import Foundation
import GRDB
package import Storage

extension SQLiteDatabase {
  /// Writes one moment of a database of whatever engine to a new file at `path`, while reads and writes go on.
  package static func writeFile(_ path: String, from source: any SQLDatabase) async throws {
    if let source = source as? SQLiteDatabase { return try await source.backUp(to: path) }
    let files = FileManager.default
    let folder = path + ".making"
    try? files.removeItem(atPath: folder)
    defer { try? files.removeItem(atPath: folder) }
    let copying = try SQLiteDatabase(folder: folder, readerCount: 1)
    do {
      let copy = DatabaseCopy(from: source, named: "the database that is backed up", to: copying)
      try await copy.run()
      try await copy.finish()
      await copying.close()
    } catch {
      await copying.close()
      throw error
    }
    // Closed, it is one file: the log was written back and removed.
    try files.moveItem(atPath: Self.path(in: folder), toPath: path)
  }

  /// Copies the whole database into a new file at `path`, page by page, while reads and writes go on.
  package func backUp(to path: String) async throws {
    try await readers.withQueue { source in
      // Before SQLite makes it, which would let everybody read it.
      _ = FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
      try await Self.copy(source, to: path)
    }
  }

  /// On a thread of its own: copying is synchronous and takes as long as the disk does.
  private static func copy(_ source: DatabaseQueue, to path: String) async throws {
    try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
      DispatchQueue.global().async {
        continuation.resume(
          with: Result {
            try StorageError.typing {
              let copy = try DatabaseQueue(path: path)
              try source.backup(to: copy)
              try copy.close()
            }
          })
      }
    }
  }
}
