import Models

extension SQLConnection {
  package var pupils: PupilRepository { PupilRepository(connection: self) }
}

/// Which class a pupil is in, and by which nickname.
package struct PupilRepository {
  let connection: any SQLConnection

  package struct Stored: Sendable, Hashable {
    package let member: Int64
    package let group: Int64
    package let nickname: String

    package init(member: Int64, group: Int64, nickname: String) {
      self.member = member
      self.group = group
      self.nickname = nickname
    }
  }

  private static func pupil(_ row: any SQLRow) throws(StorageError) -> Stored {
    Stored(member: try row.integer(0), group: try row.integer(1), nickname: try row.text(2))
  }

  package func find(member: Int64) throws(StorageError) -> Stored? {
    try connection.first("SELECT member, grp, nickname FROM pupils WHERE member = \(member)", Self.pupil)
  }

  package func find(nickname: String, group: Int64) throws(StorageError) -> Stored? {
    try connection.first(
      "SELECT member, grp, nickname FROM pupils WHERE grp = \(group) AND nickname = \(nickname)", Self.pupil)
  }

  /// The pupils of a class in the order of their nicknames.
  package func ofGroup(_ group: Int64) throws(StorageError) -> [Stored] {
    try connection.rows(
      "SELECT member, grp, nickname FROM pupils WHERE grp = \(group) ORDER BY nickname", Self.pupil)
  }

  package func insert(_ pupil: Stored) throws(StorageError) {
    try connection.execute(
      "INSERT INTO pupils (member, grp, nickname) VALUES (\(pupil.member), \(pupil.group), \(pupil.nickname))")
  }

  /// Writes the class a pupil has moved to, and the nickname there.
  package func update(_ pupil: Stored) throws(StorageError) {
    try connection.execute(
      "UPDATE pupils SET grp = \(pupil.group), nickname = \(pupil.nickname) WHERE member = \(pupil.member)")
  }

  /// The nicknames of members, of those who have one.
  package func nicknames(of members: [Int64]) throws(StorageError) -> [Int64: String] {
    var names: [Int64: String] = [:]
    try members.inPortions { portion throws(StorageError) in
      try connection.forEachRow(
        "SELECT member, nickname FROM pupils WHERE member IN \(.list(Array(portion)))"
      ) { row throws(StorageError) in
        names[try row.integer(0)] = try row.text(1)
        return true
      }
    }
    return names
  }
}
