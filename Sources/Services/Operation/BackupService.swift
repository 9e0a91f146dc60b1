import Foundation
import Models
package import Storage

/// Backups that are known to restore.
package struct BackupService: Sendable {
  let store: Store

  package init(store: Store) { self.store = store }

  /// Copies the database to `path` while everything goes on. The copy gets its name only when `check` has found it sound.
  ///
  /// - Parameters:
  ///   - write: Writes one moment of the database to a new file at the path it is given.
  ///   - check: Opens the copy at the path it is given and says what is wrong with it.
  package func backUp(
    to path: String, write: @Sendable (String, any SQLDatabase) async throws -> Void,
    check: @Sendable (String) async throws -> Verification
  ) async throws {
    let files = FileManager.default
    guard !files.fileExists(atPath: path) else { throw BackupFault.exists(path) }
    let partial = path + ".partial"
    try? files.removeItem(atPath: partial)
    do {
      try await write(partial, store.database)
      let verification = try await check(partial)
      guard verification.isClean else { throw BackupFault.unsound(verification.differences) }
      try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: partial)
      try files.moveItem(atPath: partial, toPath: path)
    } catch {
      try? files.removeItem(atPath: partial)
      throw error
    }
  }
}

package enum BackupFault: Error, CustomStringConvertible {
  case exists(String)
  case unsound([String])

  package var description: String {
    switch self {
    case .exists(let path): "\(path) is there already; name another file"
    case .unsound(let differences): "the copy is not sound: \(differences.joined(separator: "; "))"
    }
  }
}
