/// How far challenges are filled with what was logged before.
extension ChallengeRepository {
  private static func fill(_ row: any SQLRow) throws(StorageError) -> ChallengeFill {
    ChallengeFill(
      challenge: try row.integer(0), group: try row.integer(1), position: try row.integer(2),
      through: try row.integer(3), isRepeated: try row.bool(4))
  }

  package func fills(of challenge: Int64) throws(StorageError) -> [ChallengeFill] {
    try connection.rows(
      """
      SELECT challenge, grp, position, through, is_repeated FROM challenge_fills
      WHERE challenge = \(challenge) ORDER BY grp
      """, Self.fill)
  }

  /// Those of challenges that are still there.
  package func fills(inCity city: Int64) throws(StorageError) -> [ChallengeFill] {
    try connection.rows(
      """
      SELECT f.challenge, f.grp, f.position, f.through, f.is_repeated FROM challenge_fills f
      JOIN challenges c ON c.challenge = f.challenge WHERE c.city = \(city) AND c.deleted_at IS NULL
      ORDER BY f.challenge, f.grp
      """, Self.fill)
  }

  package func fills() throws(StorageError) -> [ChallengeFill] {
    try connection.rows(
      "SELECT challenge, grp, position, through, is_repeated FROM challenge_fills ORDER BY challenge, grp", Self.fill)
  }

  package func put(_ fill: ChallengeFill) throws(StorageError) {
    try connection.send(
      """
      INSERT INTO challenge_fills (challenge, grp, position, through, is_repeated)
      VALUES (\(fill.challenge), \(fill.group), \(fill.position), \(fill.through), \(fill.isRepeated))
      ON CONFLICT (challenge, grp) DO UPDATE SET position = excluded.position, through = excluded.through,
        is_repeated = excluded.is_repeated
      """)
  }

  package func remove(_ fill: ChallengeFill) throws(StorageError) {
    try connection.send(
      "DELETE FROM challenge_fills WHERE challenge = \(fill.challenge) AND grp = \(fill.group)")
  }

  package func removeFills(of challenge: Int64) throws(StorageError) {
    try connection.send("DELETE FROM challenge_fills WHERE challenge = \(challenge)")
  }
}
