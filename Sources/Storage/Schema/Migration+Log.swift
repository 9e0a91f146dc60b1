extension Migration {
  static let log = Migration(
    "0004-log",
    [
      // `household` stands only where the action counts once a household; `held_out` has a bit for each group of the scope in which
      // the entry does not count. A deleted entry keeps its id and its numbers, and nothing anybody wrote in it.
      """
      CREATE TABLE entries (
        entry {key},
        id {bytes} NOT NULL UNIQUE CHECK ({length}(id) = 16),
        member {integer} NOT NULL REFERENCES members (member),
        day {integer} NOT NULL,
        action {integer} NOT NULL REFERENCES actions (action),
        method {integer} NOT NULL REFERENCES methods (method),
        scope {integer} NOT NULL REFERENCES scopes (scope),
        household {integer},
        held_out {integer} NOT NULL DEFAULT 0,
        quantity_micro {integer} NOT NULL CHECK (quantity_micro >= 0),
        sent_micro {integer} CHECK (sent_micro >= 0),
        sent_unit {integer} REFERENCES units (unit),
        baseline_mg {integer},
        actual_mg {integer},
        avoided_mg {integer} NOT NULL,
        low_mg {integer} NOT NULL,
        high_mg {integer} NOT NULL,
        habit {integer} CHECK (habit IN (0, 1)),
        unusual {integer} NOT NULL DEFAULT 0 CHECK (unusual IN (0, 1)),
        out_of_season {integer} NOT NULL DEFAULT 0 CHECK (out_of_season IN (0, 1)),
        inputs TEXT,
        note TEXT,
        revision {integer} NOT NULL DEFAULT 1,
        first_content {bytes},
        created_at {integer} NOT NULL,
        updated_at {integer},
        deleted_at {integer},
        CHECK ((baseline_mg IS NULL) = (actual_mg IS NULL)),
        CHECK (baseline_mg IS NULL OR avoided_mg = baseline_mg - actual_mg),
        CHECK (low_mg <= avoided_mg AND avoided_mg <= high_mg)
      ) {strict}
      """,
      // With the quantity, so that a member's day is counted and added up from the index alone.
      "CREATE INDEX entries_of_day ON entries (day, member, action, quantity_micro) WHERE deleted_at IS NULL",
      """
      CREATE INDEX entries_of_household ON entries (day, household, action)
        WHERE household IS NOT NULL AND deleted_at IS NULL
      """,
      // `action` 0 is any action.
      """
      CREATE TABLE totals (
        day {integer} NOT NULL,
        grp {integer} NOT NULL REFERENCES groups (grp),
        action {integer} NOT NULL,
        entries {integer} NOT NULL CHECK (entries >= 0),
        members {integer} NOT NULL CHECK (members BETWEEN 0 AND entries),
        quantity_micro {integer} NOT NULL,
        done_mg {integer} NOT NULL,
        new_mg {integer} NOT NULL,
        low_mg {integer} NOT NULL,
        high_mg {integer} NOT NULL,
        co2_entries {integer} NOT NULL CHECK (co2_entries >= 0),
        co2e_entries {integer} NOT NULL CHECK (co2e_entries >= 0),
        PRIMARY KEY (day, grp, action)
      ) {clustered}
      """,
      // The change feed and the audit trail: append-only, numbers only.
      """
      CREATE TABLE events (
        seq {key},
        city {integer} NOT NULL,
        member {integer} NOT NULL,
        kind {integer} NOT NULL,
        target {integer} NOT NULL,
        operation {integer} NOT NULL,
        at {integer} NOT NULL
      ) {strict}
      """,
      """
      CREATE TABLE idempotency_keys (
        member {integer} NOT NULL REFERENCES members (member) ON DELETE CASCADE,
        request TEXT NOT NULL,
        idempotency_key TEXT NOT NULL,
        fingerprint {bytes} NOT NULL,
        target {bytes} NOT NULL CHECK ({length}(target) = 16),
        created_at {integer} NOT NULL,
        PRIMARY KEY (member, request, idempotency_key)
      ) {clustered}
      """,
    ])
}
