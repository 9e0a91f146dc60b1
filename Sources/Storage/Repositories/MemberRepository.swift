package import Foundation
import Models

extension SQLConnection {
  package var members: MemberRepository { MemberRepository(connection: self) }
}

/// The people who log, and how adults prove who they are.
package struct MemberRepository {
  let connection: any SQLConnection

  static let columns: SQLText = """
    m.member, m.id, m.city, m.kind, m.handle, m.display_name, m.locale, m.revision, m.created_at
    """

  static func member(_ row: any SQLRow, from column: Int = 0) throws(StorageError) -> StoredMember {
    StoredMember(
      key: try row.integer(column), id: try row.uuid(column + 1), city: try row.integer(column + 2),
      kind: try row.name(column + 3), handle: try row.optionalText(column + 4),
      displayName: try row.optionalText(column + 5), locale: try row.text(column + 6),
      revision: try row.integer(column + 7), createdAt: try row.instant(column + 8))
  }

  package func find(_ id: UUID, city: Int64) throws(StorageError) -> StoredMember? {
    try connection.first("SELECT \(Self.columns) FROM members m WHERE m.id = \(id) AND m.city = \(city)") {
      row throws(StorageError) in try Self.member(row)
    }
  }

  package func find(_ key: Int64, city: Int64) throws(StorageError) -> StoredMember? {
    try connection.first("SELECT \(Self.columns) FROM members m WHERE m.member = \(key) AND m.city = \(city)") {
      row throws(StorageError) in try Self.member(row)
    }
  }

  /// The member behind a session, whose token says nothing of a city.
  package func inAnyCity(_ key: Int64) throws(StorageError) -> StoredMember? {
    try connection.first("SELECT \(Self.columns) FROM members m WHERE m.member = \(key)") {
      row throws(StorageError) in try Self.member(row)
    }
  }

  package func find(handle: String, city: Int64) throws(StorageError) -> StoredMember? {
    try connection.first("SELECT \(Self.columns) FROM members m WHERE m.city = \(city) AND m.handle = \(handle)") {
      row throws(StorageError) in try Self.member(row)
    }
  }

  /// The keys of all members of a city.
  package func keys(city: Int64) throws(StorageError) -> [Int64] {
    try connection.rows("SELECT member FROM members WHERE city = \(city) ORDER BY member") { row throws(StorageError) in
      try row.integer(0)
    }
  }

  /// - Returns: The new member's key.
  package func insert(_ member: StoredMember) throws(StorageError) -> Int64 {
    try connection.key(
      inserting: """
        INSERT INTO members (id, city, kind, handle, display_name, locale, created_at)
        VALUES (\(member.id), \(member.city), \(member.kind.rawValue), \(member.handle), \(member.displayName),
          \(member.locale), \(member.createdAt))
        """, column: "member")
  }

  package func update(_ member: StoredMember) throws(StorageError) {
    try connection.execute(
      """
      UPDATE members SET display_name = \(member.displayName), locale = \(member.locale), revision = \(member.revision)
      WHERE member = \(member.key) AND city = \(member.city)
      """)
  }

  /// The key of the youngest member of all cities; 0 without one.
  package func lastKey() throws(StorageError) -> Int64 {
    try connection.integer("SELECT MAX(member) FROM members") ?? 0
  }
}
