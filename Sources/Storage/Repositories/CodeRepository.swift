package import Foundation
package import Models

extension SQLConnection {
  package var codes: CodeRepository { CodeRepository(connection: self) }
}

/// The codes by which members join groups. Kept readable: whoever gave one out must be able to show it again.
package struct CodeRepository {
  let connection: any SQLConnection

  package struct Stored: Sendable, Hashable {
    package var id: UUID
    package var group: Int64
    package var letters: String
    package var role: Role
    package var createdAt: Instant
    package var expiresAt: Instant

    package init(
      id: UUID, group: Int64, letters: String, role: Role, createdAt: Instant, expiresAt: Instant
    ) {
      self.id = id
      self.group = group
      self.letters = letters
      self.role = role
      self.createdAt = createdAt
      self.expiresAt = expiresAt
    }
  }

  private static let columns: SQLText = "c.id, c.grp, c.letters, c.role, c.created_at, c.expires_at"

  private static func code(_ row: any SQLRow) throws(StorageError) -> Stored {
    Stored(
      id: try row.uuid(0), group: try row.integer(1), letters: try row.text(2), role: try row.name(3),
      createdAt: try row.instant(4), expiresAt: try row.instant(5))
  }

  /// A code that still holds, in one city.
  package func find(letters: String, city: Int64, now: Instant) throws(StorageError) -> Stored? {
    try connection.first(
      """
      SELECT \(Self.columns) FROM codes c JOIN groups g ON g.grp = c.grp
      WHERE c.letters = \(letters) AND g.city = \(city) AND g.closed_at IS NULL AND c.expires_at > \(now)
      """, Self.code)
  }

  /// A code that still holds, with its city: who joins a class says nothing of the city.
  package func inAnyCity(letters: String, now: Instant) throws(StorageError) -> (code: Stored, city: Int64)? {
    try connection.first(
      """
      SELECT \(Self.columns), g.city FROM codes c JOIN groups g ON g.grp = c.grp
      WHERE c.letters = \(letters) AND g.closed_at IS NULL AND c.expires_at > \(now)
      """
    ) { row throws(StorageError) in (try Self.code(row), try row.integer(6)) }
  }

  /// Whether some group of any city has or had a code of these letters.
  package func isTaken(_ letters: String) throws(StorageError) -> Bool {
    try connection.exists("SELECT 1 FROM codes WHERE letters = \(letters)")
  }

  package func ofGroup(_ group: Int64, now: Instant) throws(StorageError) -> [Stored] {
    try connection.rows(
      "SELECT \(Self.columns) FROM codes c WHERE c.grp = \(group) AND c.expires_at > \(now) ORDER BY c.code", Self.code)
  }

  package func insert(_ code: Stored) throws(StorageError) -> Int64 {
    try connection.key(
      inserting: """
        INSERT INTO codes (id, grp, letters, role, created_at, expires_at)
        VALUES (\(code.id), \(code.group), \(code.letters), \(code.role.rawValue), \(code.createdAt), \(code.expiresAt))
        """, column: "code")
  }

  /// Removes all codes of a group.
  package func deleteAll(group: Int64) throws(StorageError) {
    try connection.execute("DELETE FROM codes WHERE grp = \(group)")
  }

  /// - Returns: Whether the group had that code.
  package func delete(_ id: UUID, group: Int64) throws(StorageError) -> Bool {
    try connection.execute("DELETE FROM codes WHERE id = \(id) AND grp = \(group)") == 1
  }
}
