package import Accounting
package import Foundation
package import Models

extension SQLConnection {
  package var contributors: ContributorRepository { ContributorRepository(connection: self) }
}

/// The people behind the numbered rows of a class's sheets of a day: nothing else is known of them.
package struct ContributorRepository {
  let connection: any SQLConnection

  /// The members behind the rows of a class on a day.
  package func ofGroup(_ group: Int64, on day: Day) throws(StorageError) -> [Int64: Int64] {
    var members: [Int64: Int64] = [:]
    try connection.forEachRow("SELECT place, member FROM contributors WHERE grp = \(group) AND day = \(day)") {
      row throws(StorageError) in
      members[try row.integer(0)] = try row.integer(1)
      return true
    }
    return members
  }

  /// The members behind all rows, for the verifier.
  package func all() throws(StorageError) -> [Int64] {
    try connection.rows("SELECT member FROM contributors") { row throws(StorageError) in try row.integer(0) }
  }

  /// Whether the member is nobody but a row.
  package func isRow(_ member: Int64) throws(StorageError) -> Bool {
    try connection.exists("SELECT 1 FROM contributors WHERE member = \(member)")
  }

  /// Makes a member for each row, of whom nothing is known but the class and the day.
  ///
  /// - Parameter ids: The members' public ids by the rows' numbers.
  /// - Returns: The members' keys by the rows' numbers.
  package func insert(
    _ ids: [Int64: UUID], group: Int64, on day: Day, city: Int64, locale: String, at now: Instant
  ) throws(StorageError) -> [Int64: Int64] {
    let places = ids.sorted { $0.key < $1.key }
    var keys: [UUID: Int64] = [:]
    try places.inPortions { portion throws(StorageError) in
      let rows = portion.map { place -> SQLText in
        "(\(place.value), \(city), \(MemberKind.pupil.rawValue), \(locale), \(now))"
      }
      try connection.forEachRow(
        "INSERT INTO members (id, city, kind, locale, created_at) VALUES \(.rows(rows)) RETURNING member, id"
      ) { row throws(StorageError) in
        keys[try row.uuid(1)] = try row.integer(0)
        return true
      }
    }
    let members = places.compactMap { place in keys[place.value].map { (place: place.key, member: $0) } }
    try members.inPortions { portion throws(StorageError) in
      let stays = portion.map { "(\($0.member), \(group), \(day), \(day), \(Role.pupil.rawValue))" as SQLText }
      try connection.send("INSERT INTO memberships (member, grp, from_day, to_day, role) VALUES \(.rows(stays))")
      let rows = portion.map { "(\(group), \(day), \($0.place), \($0.member))" as SQLText }
      try connection.send("INSERT INTO contributors (grp, day, place, member) VALUES \(.rows(rows))")
    }
    return Dictionary(uniqueKeysWithValues: members.map { ($0.place, $0.member) })
  }

  /// Contributors of whom more, less or something else is known than their class and day, for the verifier.
  package func strays() throws(StorageError) -> [Int64] {
    try connection.rows(
      """
      SELECT c.member FROM contributors c JOIN members m ON m.member = c.member
      WHERE m.kind <> 'pupil' OR m.display_name IS NOT NULL
        OR EXISTS (SELECT 1 FROM pupils p WHERE p.member = c.member)
        OR (SELECT COUNT(*) FROM memberships s WHERE s.member = c.member) <> 1
        OR NOT EXISTS (
          SELECT 1 FROM memberships s
          WHERE s.member = c.member AND s.grp = c.grp AND s.from_day = c.day AND s.to_day = c.day AND s.role = 'pupil')
      ORDER BY c.member
      """
    ) { row throws(StorageError) in try row.integer(0) }
  }
}
