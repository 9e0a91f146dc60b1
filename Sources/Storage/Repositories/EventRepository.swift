import Models

extension SQLConnection {
  package var events: EventRepository { EventRepository(connection: self) }
}

/// The change feed and the audit trail: of each city a line of events, numbered without gaps from 1.
package struct EventRepository {
  let connection: any SQLConnection

  /// Numbers events of one city and writes them. Whoever does it keeps others from doing it until COMMIT, so it comes last.
  func append(_ events: [Event], city: Int64) throws(StorageError) {
    try connection.send(
      """
      INSERT INTO feeds (city, last) VALUES (\(city), \(events.count))
      ON CONFLICT (city) DO UPDATE SET last = feeds.last + excluded.last
      """)
    let rows = events.enumerated().map { index, event in
      """
      (\(city), (SELECT last FROM feeds WHERE city = \(city)) - \(events.count - 1 - index), \(event.member),
        \(event.kind.rawValue), \(event.target), \(event.operation.rawValue), \(event.at))
      """ as SQLText
    }
    try rows.inPortions { portion throws(StorageError) in
      try connection.send(
        """
        INSERT INTO events (city, seq, member, kind, target, operation, at) VALUES \(.rows(Array(portion)))
        """)
    }
  }

  /// The number of a city's last event; 0 before the first.
  package func last(city: Int64) throws(StorageError) -> Int64 {
    try connection.integer("SELECT last FROM feeds WHERE city = \(city)") ?? 0
  }

  /// A city's events behind a number, in order.
  package func after(
    _ number: Int64, city: Int64, limit: Int
  ) throws(StorageError) -> [(number: Int64, event: Event)] {
    try connection.rows(
      """
      SELECT seq, member, kind, target, operation, at FROM events
      WHERE city = \(city) AND seq > \(number) ORDER BY seq LIMIT \(limit)
      """
    ) { row throws(StorageError) in
      guard let kind = Event.Kind(rawValue: try row.integer(2)),
        let operation = Event.Operation(rawValue: try row.integer(4))
      else { throw .decoding("an event of an unknown kind") }
      let event = Event(
        city: city, member: try row.integer(1), kind: kind, target: try row.integer(3), operation: operation,
        at: try row.instant(5))
      return (try row.integer(0), event)
    }
  }

  /// Cities whose numbers have a gap or do not end where their counter stands, for the verifier.
  package func unevenCities() throws(StorageError) -> [Int64] {
    try connection.rows(
      """
      SELECT f.city FROM feeds f LEFT JOIN events e ON e.city = f.city GROUP BY f.city, f.last
      HAVING COUNT(e.seq) <> f.last OR COALESCE(MAX(e.seq), 0) <> f.last
      """
    ) { row throws(StorageError) in try row.integer(0) }
  }

  /// How many events each entry has, for the verifier.
  ///
  /// SQLite gives the key of a removed last row out again: what was written long before an entry was made was another's.
  package func countsOfEntries() throws(StorageError) -> [Int64: Int64] {
    var counts: [Int64: Int64] = [:]
    try connection.forEachRow(
      """
      SELECT e.target, COUNT(*) FROM events e JOIN entries n ON n.entry = e.target
      WHERE e.kind = \(Event.Kind.entry.rawValue) AND e.at >= n.created_at - \(Instant.dayMilliseconds) GROUP BY e.target
      """
    ) { row throws(StorageError) in
      counts[try row.integer(0)] = try row.integer(1)
      return true
    }
    return counts
  }

  /// How many events each row of a kind has, for the verifier.
  package func counts(of kind: Event.Kind) throws(StorageError) -> [Int64: Int64] {
    var counts: [Int64: Int64] = [:]
    try connection.forEachRow(
      "SELECT target, COUNT(*) FROM events WHERE kind = \(kind.rawValue) GROUP BY target"
    ) { row throws(StorageError) in
      counts[try row.integer(0)] = try row.integer(1)
      return true
    }
    return counts
  }
}
