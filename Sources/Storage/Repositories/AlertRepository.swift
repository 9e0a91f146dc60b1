package import Accounting
package import Models

extension SQLConnection {
  package var alerts: AlertRepository { AlertRepository(connection: self) }
}

/// The days on which a city warned of heat or cold.
package struct AlertRepository {
  let connection: any SQLConnection

  package func ofCity(_ city: Int64, from: Day, to: Day) throws(StorageError) -> [(day: Day, kind: AlertKind)] {
    try connection.rows(
      "SELECT day, kind FROM alerts WHERE city = \(city) AND day >= \(from) AND day <= \(to) ORDER BY day"
    ) { row throws(StorageError) in (try row.day(0), try row.name(1)) }
  }

  package func find(_ day: Day, city: Int64) throws(StorageError) -> AlertKind? {
    try connection.first("SELECT kind FROM alerts WHERE city = \(city) AND day = \(day)") { row throws(StorageError) in
      try row.name(0)
    }
  }

  package func put(_ kind: AlertKind, on day: Day, city: Int64) throws(StorageError) {
    try connection.execute(
      """
      INSERT INTO alerts (city, day, kind) VALUES (\(city), \(day), \(kind.rawValue))
      ON CONFLICT (city, day) DO UPDATE SET kind = excluded.kind
      """)
  }

  /// The alert days of a challenge: the city's, and of one whose result is made those that the result goes by.
  package func ofChallenge(_ challenge: StoredChallenge) throws(StorageError) -> [Day] {
    guard try connection.challenges.hasResult(challenge.key) else {
      return try ofCity(challenge.city, from: challenge.period.firstDay, to: challenge.period.lastDay).map(\.day)
    }
    return try frozen(challenge.key)
  }

  /// The alert days of a challenge whose result is made.
  package func frozen(_ challenge: Int64) throws(StorageError) -> [Day] {
    try connection.rows("SELECT day FROM challenge_alerts WHERE challenge = \(challenge) ORDER BY day") {
      row throws(StorageError) in try row.day(0)
    }
  }

  /// Keeps those of a challenge for good, just before its result is.
  package func freeze(_ challenge: StoredChallenge) throws(StorageError) {
    for day in try ofChallenge(challenge) {
      try connection.send("INSERT INTO challenge_alerts (challenge, day) VALUES (\(challenge.key), \(day))")
    }
  }

  /// - Returns: Whether there was one.
  package func remove(_ day: Day, city: Int64) throws(StorageError) -> Bool {
    try connection.execute("DELETE FROM alerts WHERE city = \(city) AND day = \(day)") > 0
  }
}
