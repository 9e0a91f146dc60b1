extension SQLConnection {
  package var events: EventRepository { EventRepository(connection: self) }
}

/// The change feed and the audit trail.
package struct EventRepository {
  let connection: any SQLConnection

  package func append(_ event: Event) throws(StorageError) {
    try connection.execute(
      """
      INSERT INTO events (city, member, kind, target, operation, at)
      VALUES (\(event.city), \(event.member), \(event.kind.rawValue), \(event.target), \(event.operation.rawValue),
        \(event.at))
      """)
  }

  /// How many events each entry has, for the verifier.
  package func countByEntry() throws(StorageError) -> [Int64: Int64] {
    var counts: [Int64: Int64] = [:]
    try connection.forEachRow(
      "SELECT target, COUNT(*) FROM events WHERE kind = \(Event.Kind.entry.rawValue) GROUP BY target"
    ) { row throws(StorageError) in
      counts[try row.integer(0)] = try row.integer(1)
      return true
    }
    return counts
  }
}
