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

  /// - Returns: Whether there was one.
  package func remove(_ day: Day, city: Int64) throws(StorageError) -> Bool {
    try connection.execute("DELETE FROM alerts WHERE city = \(city) AND day = \(day)") > 0
  }
}
