import Foundation
package import Storage
import StoragePostgres
import StorageSQLite

/// The storage engines that every test runs on; PostgreSQL where there is one (``PostgresForTests``).
package enum Engine: String, CaseIterable, Sendable {
  case sqlite, postgres

  package static var allCases: [Engine] { PostgresForTests.isThere ? [.sqlite, .postgres] : [.sqlite] }

  /// Runs `body` on a fresh database with the whole schema, and in a folder; closes and removes both afterwards.
  package func withDatabase<T>(_ body: (any SQLDatabase, _ folder: String) async throws -> T) async throws -> T {
    let folder = Self.temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    switch self {
    case .sqlite:
      let database = try SQLiteDatabase(folder: folder, readerCount: 2)
      do {
        let result = try await body(database, folder)
        await database.close()
        return result
      } catch {
        await database.close()
        throw error
      }
    case .postgres:
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      return try await PostgresForTests.withDatabase { try await body($0, folder) }
    }
  }

  /// In memory where the system has such a place: nothing here has to outlive its test.
  private static func temporaryFolder() -> String {
    let memory = "/dev/shm"
    let place =
      FileManager.default.isWritableFile(atPath: memory) ? memory : FileManager.default.temporaryDirectory.path
    return "\(place)/kizuna-\(UUID().uuidString)"
  }
}
