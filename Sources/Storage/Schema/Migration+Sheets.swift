extension Migration {
  static let sheets = Migration(
    "0007-sheets",
    [
      // `content` is the canonical JSON of the rows as they stand: numbers of rows and of members, actions, habits.
      """
      CREATE TABLE sheet_runs (
        run {key},
        id {bytes} NOT NULL UNIQUE CHECK ({length}(id) = 16),
        city {integer} NOT NULL REFERENCES cities (city),
        grp {integer} NOT NULL REFERENCES groups (grp),
        sheet TEXT NOT NULL,
        day {integer} NOT NULL,
        edition {integer} NOT NULL REFERENCES editions (edition),
        content {bytes} NOT NULL,
        revision {integer} NOT NULL DEFAULT 1,
        created_at {integer} NOT NULL,
        updated_at {integer},
        deleted_at {integer}
      ) {strict}
      """,
      "CREATE UNIQUE INDEX sheet_runs_live ON sheet_runs (grp, day, sheet) WHERE deleted_at IS NULL",
      // Row `place` of a class's sheets of one day is one member of whom nothing else is known.
      """
      CREATE TABLE contributors (
        grp {integer} NOT NULL REFERENCES groups (grp),
        day {integer} NOT NULL,
        place {integer} NOT NULL CHECK (place BETWEEN 1 AND 200),
        member {integer} NOT NULL UNIQUE REFERENCES members (member) ON DELETE CASCADE,
        PRIMARY KEY (grp, day, place)
      ) {clustered}
      """,
      "ALTER TABLE entries ADD COLUMN run {integer} REFERENCES sheet_runs (run)",
      "ALTER TABLE entries ADD COLUMN on_sheet {integer} NOT NULL DEFAULT 0 CHECK (on_sheet IN (0, 1))",
      "CREATE INDEX entries_of_run ON entries (run) WHERE run IS NOT NULL AND deleted_at IS NULL",
      // With the run, so that a member's own entries of a day are still told from those of sheets without touching a row.
      "DROP INDEX entries_of_day",
      "CREATE INDEX entries_of_day ON entries (day, member, action, quantity_micro, run) WHERE deleted_at IS NULL",
    ])
}
