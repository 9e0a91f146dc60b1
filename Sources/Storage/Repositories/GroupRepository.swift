package import Foundation
package import Models

extension SQLConnection {
  package var groups: GroupRepository { GroupRepository(connection: self) }
}

/// The tree of groups of each city.
package struct GroupRepository {
  let connection: any SQLConnection

  static let columns: SQLText = """
    g.grp, g.id, g.city, g.parent, g.kind, g.name, g.name_en, g.enrolled, g.band, g.revision, g.created_at, g.closed_at
    """

  static func group(_ row: any SQLRow) throws(StorageError) -> StoredGroup {
    StoredGroup(
      key: try row.integer(0), id: try row.uuid(1), city: try row.integer(2), parent: try row.optionalInteger(3),
      kind: try row.name(4), name: try row.text(5), englishName: try row.optionalText(6),
      enrolled: try row.optionalInteger(7), band: try row.optionalText(8), revision: try row.integer(9),
      createdAt: try row.instant(10), closedAt: try row.optionalInstant(11))
  }

  package func find(_ id: UUID, city: Int64) throws(StorageError) -> StoredGroup? {
    try connection.first("SELECT \(Self.columns) FROM groups g WHERE g.id = \(id) AND g.city = \(city)", Self.group)
  }

  package func find(_ key: Int64, city: Int64) throws(StorageError) -> StoredGroup? {
    try connection.first("SELECT \(Self.columns) FROM groups g WHERE g.grp = \(key) AND g.city = \(city)", Self.group)
  }

  /// An open group by its id alone: a device that knows its class says nothing of the city.
  package func openInAnyCity(_ id: UUID) throws(StorageError) -> StoredGroup? {
    try connection.first("SELECT \(Self.columns) FROM groups g WHERE g.id = \(id) AND g.closed_at IS NULL", Self.group)
  }

  package func root(of city: Int64) throws(StorageError) -> StoredGroup? {
    try connection.first(
      "SELECT \(Self.columns) FROM groups g WHERE g.city = \(city) AND g.parent IS NULL", Self.group)
  }

  /// Wards, schools or both in order of their keys, for the public directory.
  package func directory(
    wards: Bool, schools: Bool, city: Int64, after: Int64, limit: Int
  ) throws(StorageError) -> [StoredGroup] {
    try connection.rows(
      """
      SELECT \(Self.columns) FROM groups g
      WHERE g.city = \(city) AND g.kind IN (\(wards ? "ward" : ""), \(schools ? "school" : "")) AND g.grp > \(after) AND g.closed_at IS NULL
      ORDER BY g.grp LIMIT \(limit)
      """, Self.group)
  }

  /// The open groups right below one.
  package func children(of parent: Int64, city: Int64) throws(StorageError) -> [StoredGroup] {
    try connection.rows(
      """
      SELECT \(Self.columns) FROM groups g WHERE g.parent = \(parent) AND g.city = \(city) AND g.closed_at IS NULL
      ORDER BY g.grp
      """, Self.group)
  }

  /// - Returns: The new group's key.
  package func insert(_ group: StoredGroup) throws(StorageError) -> Int64 {
    try connection.key(
      inserting: """
        INSERT INTO groups (id, city, parent, kind, name, name_en, enrolled, band, created_at)
        VALUES (\(group.id), \(group.city), \(group.parent), \(group.kind.rawValue), \(group.name), \(group.englishName),
          \(group.enrolled), \(group.band), \(group.createdAt))
        """, column: "grp")
  }

  package func update(_ group: StoredGroup) throws(StorageError) {
    try connection.execute(
      """
      UPDATE groups SET name = \(group.name), enrolled = \(group.enrolled), band = \(group.band),
        revision = \(group.revision), closed_at = \(group.closedAt)
      WHERE grp = \(group.key) AND city = \(group.city)
      """)
  }

  /// What never changes of a group.
  package struct Node: Sendable, Hashable {
    package let id: UUID
    package let parent: Int64?
    package let kind: GroupKind
    package let city: Int64
  }

  package func node(_ key: Int64) throws(StorageError) -> Node? {
    try connection.first("SELECT id, parent, kind, city FROM groups WHERE grp = \(key)") { row throws(StorageError) in
      Node(
        id: try row.uuid(0), parent: try row.optionalInteger(1), kind: try row.name(2), city: try row.integer(3))
    }
  }
}
