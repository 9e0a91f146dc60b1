package import Accounting
import Foundation
package import Models

/// Entries of many members at once, as a sheet brings them.
extension EntryRepository {
  /// The live entries of a run, in order of arrival.
  package func ofRun(_ run: Int64) throws(StorageError) -> [StoredEntry] {
    try connection.rows(
      "SELECT \(Self.columns) FROM entries WHERE run = \(run) AND deleted_at IS NULL ORDER BY entry", Self.entry)
  }

  /// The live entries of several members on one day.
  package func ofDay(_ day: Day, members: [Int64]) throws(StorageError) -> [StoredEntry] {
    var found: [StoredEntry] = []
    try members.inPortions { portion throws(StorageError) in
      found += try connection.rows(
        """
        SELECT \(Self.columns) FROM entries
        WHERE day = \(day) AND member IN \(.list(Array(portion))) AND deleted_at IS NULL
        """, Self.entry)
    }
    return found
  }

  /// The live entries of several households on one day that count once a household.
  package func ofDay(_ day: Day, households: [Int64]) throws(StorageError) -> [StoredEntry] {
    var found: [StoredEntry] = []
    try households.inPortions { portion throws(StorageError) in
      found += try connection.rows(
        """
        SELECT \(Self.columns) FROM entries
        WHERE day = \(day) AND household IN \(.list(Array(portion))) AND household IS NOT NULL AND deleted_at IS NULL
        """, Self.entry)
    }
    return found
  }

  /// - Returns: The entries with their keys, which are their places in the order of arrival.
  package func insert(_ entries: [StoredEntry]) throws(StorageError) -> [StoredEntry] {
    var keys: [UUID: Int64] = [:]
    try entries.inPortions(of: [128, 32, 8, 1]) { portion throws(StorageError) in
      try connection.forEachRow(
        "\(Self.insertion) VALUES \(.rows(portion.map { Self.values($0) })) RETURNING entry, id"
      ) { row throws(StorageError) in
        keys[try row.uuid(1)] = try row.integer(0)
        return true
      }
    }
    return entries.map { entry in
      var stored = entry
      stored.key = keys[entry.id] ?? 0
      return stored
    }
  }

  /// Deletes entries of sheets, which hold nothing anybody wrote.
  package func delete(_ entries: [Int64], at now: Instant) throws(StorageError) {
    try entries.inPortions(of: [128, 32, 8, 1]) { portion throws(StorageError) in
      try connection.send(
        """
        UPDATE entries SET deleted_at = \(now), updated_at = \(now), revision = revision + 1, held_out = 0, on_sheet = 0
        WHERE entry IN \(.list(Array(portion)))
        """)
    }
  }

  /// What stands on a run: of each action how many ticks, and the masses of all and of the new ones in milligrams.
  package func sums(
    ofRun run: Int64
  ) throws(StorageError) -> [(action: Int64, ticks: Int64, doneMilligrams: Int64, newMilligrams: Int64)] {
    try connection.rows(
      """
      SELECT action, COUNT(*), CAST(SUM(avoided_mg) AS BIGINT),
        CAST(SUM(CASE WHEN habit = 0 THEN avoided_mg ELSE 0 END) AS BIGINT)
      FROM entries WHERE run = \(run) AND deleted_at IS NULL GROUP BY action ORDER BY action
      """
    ) { row throws(StorageError) in
      (try row.integer(0), try row.integer(1), try row.integer(2), try row.integer(3))
    }
  }

  /// How many live entries stand on sheets, for the verifier.
  package func countOnRuns() throws(StorageError) -> Int64 {
    try connection.integer("SELECT COUNT(*) FROM entries WHERE run IS NOT NULL AND deleted_at IS NULL") ?? 0
  }
}
