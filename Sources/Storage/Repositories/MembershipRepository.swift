package import Accounting
import Foundation
package import Models

extension SQLConnection {
  package var memberships: MembershipRepository { MembershipRepository(connection: self) }
}

/// Who was in which group from day to day.
package struct MembershipRepository {
  let connection: any SQLConnection

  private static func membership(_ row: any SQLRow) throws(StorageError) -> Membership {
    Membership(
      group: try row.integer(0), kind: try row.name(1), role: try row.name(2), from: try row.day(3),
      to: try row.optionalDay(4))
  }

  /// The member's memberships that hold on `day`.
  package func ofMember(_ member: Int64, on day: Day) throws(StorageError) -> [Membership] {
    try connection.rows(
      """
      SELECT s.grp, g.kind, s.role, s.from_day, s.to_day FROM memberships s JOIN groups g ON g.grp = s.grp
      WHERE s.member = \(member) AND s.from_day <= \(day) AND (s.to_day IS NULL OR s.to_day >= \(day))
      ORDER BY s.grp, s.role, s.from_day
      """, Self.membership)
  }

  /// All memberships the member ever had.
  package func ofMember(_ member: Int64) throws(StorageError) -> [Membership] {
    try connection.rows(
      """
      SELECT s.grp, g.kind, s.role, s.from_day, s.to_day FROM memberships s JOIN groups g ON g.grp = s.grp
      WHERE s.member = \(member) ORDER BY s.grp, s.role, s.from_day
      """, Self.membership)
  }

  /// The groups the member is in on `day` or will be after it, with the role.
  package func groups(of member: Int64, city: Int64, from day: Day) throws(StorageError) -> [(StoredGroup, Role)] {
    try connection.rows(
      """
      SELECT \(GroupRepository.columns), s.role FROM memberships s JOIN groups g ON g.grp = s.grp
      WHERE s.member = \(member) AND g.city = \(city) AND (s.to_day IS NULL OR s.to_day >= \(day))
      ORDER BY g.grp
      """
    ) { row throws(StorageError) in (try GroupRepository.group(row), try row.name(12)) }
  }

  /// The role the member holds in a group on `day`; the strongest if there are several.
  package func role(of member: Int64, in group: Int64, on day: Day) throws(StorageError) -> Role? {
    let roles = try connection.rows(
      """
      SELECT role FROM memberships WHERE member = \(member) AND grp = \(group) AND from_day <= \(day)
        AND (to_day IS NULL OR to_day >= \(day))
      """
    ) { row throws(StorageError) in try row.name(0, as: Role.self) }
    return Role.allCases.first { roles.contains($0) }
  }

  /// The people of a group on `day` in order of their keys; the rows of sheets are nobody.
  package func members(
    of group: Int64, on day: Day, after: Int64, limit: Int
  ) throws(StorageError) -> [(member: StoredMember, nickname: String?, membership: Membership)] {
    try connection.rows(
      """
      SELECT \(MemberRepository.columns), s.grp, g.kind, s.role, s.from_day, s.to_day, p.nickname FROM memberships s
      JOIN members m ON m.member = s.member JOIN groups g ON g.grp = s.grp LEFT JOIN pupils p ON p.member = s.member
      WHERE s.grp = \(group) AND s.member > \(after) AND s.from_day <= \(day)
        AND (s.to_day IS NULL OR s.to_day >= \(day)) AND (m.kind = 'adult' OR p.member IS NOT NULL)
      ORDER BY s.member LIMIT \(limit)
      """
    ) { row throws(StorageError) in
      (
        try MemberRepository.member(row), try row.optionalText(14),
        Membership(
          group: try row.integer(9), kind: try row.name(10), role: try row.name(11), from: try row.day(12),
          to: try row.optionalDay(13))
      )
    }
  }

  /// How many hold one of these roles in the group after `day`.
  package func count(of group: Int64, role: Role, after day: Day) throws(StorageError) -> Int64 {
    try connection.integer(
      """
      SELECT COUNT(*) FROM memberships WHERE grp = \(group) AND role = \(role.rawValue)
        AND (to_day IS NULL OR to_day > \(day))
      """) ?? 0
  }

  /// Whether anybody else's membership of the group goes on, or is to begin.
  package func goOn(in group: Int64, besides member: Int64) throws(StorageError) -> Bool {
    try connection.exists(
      "SELECT 1 FROM memberships WHERE grp = \(group) AND member <> \(member) AND to_day IS NULL LIMIT 1")
  }

  /// Whose membership of the group goes on, or is to begin.
  package func goingOn(in group: Int64) throws(StorageError) -> [Int64] {
    try connection.rows(
      "SELECT DISTINCT member FROM memberships WHERE grp = \(group) AND to_day IS NULL ORDER BY member"
    ) { row throws(StorageError) in try row.integer(0) }
  }

  package func insert(member: Int64, group: Int64, role: Role, from: Day) throws(StorageError) {
    try connection.execute(
      """
      INSERT INTO memberships (member, grp, from_day, role) VALUES (\(member), \(group), \(from), \(role.rawValue))
      """)
  }

  /// Lets the memberships of that member and group that go on end with `day`.
  package func end(member: Int64, group: Int64, on day: Day) throws(StorageError) {
    try connection.execute(
      "UPDATE memberships SET to_day = \(day) WHERE member = \(member) AND grp = \(group) AND to_day IS NULL")
  }

  package func delete(member: Int64, group: Int64, role: Role, from: Day) throws(StorageError) {
    try connection.execute(
      """
      DELETE FROM memberships
      WHERE member = \(member) AND grp = \(group) AND role = \(role.rawValue) AND from_day = \(from)
      """)
  }

  package func setRole(_ role: Role, instead old: Role, member: Int64, group: Int64, from: Day) throws(StorageError) {
    try connection.execute(
      """
      UPDATE memberships SET role = \(role.rawValue)
      WHERE member = \(member) AND grp = \(group) AND role = \(old.rawValue) AND from_day = \(from)
      """)
  }
}
