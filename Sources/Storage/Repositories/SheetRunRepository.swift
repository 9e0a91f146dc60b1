package import Accounting
package import Foundation

extension SQLConnection {
  package var sheetRuns: SheetRunRepository { SheetRunRepository(connection: self) }
}

/// The sheets that classes filled in.
package struct SheetRunRepository {
  let connection: any SQLConnection

  private static let columns: SQLText = """
    run, id, city, grp, sheet, day, edition, content, revision, created_at, updated_at, deleted_at
    """

  private static func run(_ row: any SQLRow) throws(StorageError) -> StoredSheetRun {
    var run = StoredSheetRun(
      id: try row.uuid(1), city: try row.integer(2), group: try row.integer(3),
      sheet: SheetID(rawValue: try row.text(4)), day: try row.day(5), edition: try row.integer(6),
      content: try row.bytes(7), createdAt: try row.instant(9))
    run.key = try row.integer(0)
    run.revision = try row.integer(8)
    run.updatedAt = try row.optionalInstant(10)
    run.deletedAt = try row.optionalInstant(11)
    return run
  }

  /// The run of that id in a city, deleted ones too.
  package func find(_ id: UUID, city: Int64) throws(StorageError) -> StoredSheetRun? {
    try connection.first("SELECT \(Self.columns) FROM sheet_runs WHERE id = \(id) AND city = \(city)", Self.run)
  }

  /// The run that entries refer to.
  package func find(_ key: Int64) throws(StorageError) -> StoredSheetRun? {
    try connection.first("SELECT \(Self.columns) FROM sheet_runs WHERE run = \(key)", Self.run)
  }

  /// Whether any city has a run of that id.
  package func isTaken(_ id: UUID) throws(StorageError) -> Bool {
    try connection.exists("SELECT 1 FROM sheet_runs WHERE id = \(id)")
  }

  /// The class's live run of a sheet on a day.
  package func find(
    group: Int64, sheet: SheetID, day: Day, city: Int64
  ) throws(StorageError) -> StoredSheetRun? {
    try connection.first(
      """
      SELECT \(Self.columns) FROM sheet_runs
      WHERE grp = \(group) AND day = \(day) AND sheet = \(sheet.rawValue) AND city = \(city) AND deleted_at IS NULL
      """, Self.run)
  }

  /// A class's live runs, the newest day first.
  package func ofGroup(
    _ group: Int64, city: Int64, after: (day: Day, run: Int64)?, limit: Int
  ) throws(StorageError) -> [StoredSheetRun] {
    let place: SQLText =
      if let after { "AND (day < \(after.day) OR (day = \(after.day) AND run < \(after.run)))" } else { "" }
    return try connection.rows(
      """
      SELECT \(Self.columns) FROM sheet_runs
      WHERE grp = \(group) AND city = \(city) AND deleted_at IS NULL \(place)
      ORDER BY day DESC, run DESC LIMIT \(limit)
      """, Self.run)
  }

  /// - Returns: Its key.
  package func insert(_ run: StoredSheetRun) throws(StorageError) -> Int64 {
    try connection.key(
      inserting: """
        INSERT INTO sheet_runs (id, city, grp, sheet, day, edition, content, created_at)
        VALUES (\(run.id), \(run.city), \(run.group), \(run.sheet.rawValue), \(run.day), \(run.edition),
          \(run.content), \(run.createdAt))
        """, column: "run")
  }

  package func update(_ run: StoredSheetRun) throws(StorageError) {
    try connection.execute(
      """
      UPDATE sheet_runs SET content = \(run.content), revision = \(run.revision), updated_at = \(run.updatedAt),
        deleted_at = \(run.deletedAt)
      WHERE run = \(run.key) AND city = \(run.city)
      """)
  }

  /// Every run, deleted ones too, for the verifier.
  package func all() throws(StorageError) -> [StoredSheetRun] {
    try connection.rows("SELECT \(Self.columns) FROM sheet_runs ORDER BY run", Self.run)
  }
}
