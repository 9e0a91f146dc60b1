extension Migration {
  /// What of groups larger than a household may be seen, and who changed what is not seen yet.
  static let disclosure = Migration(
    "0008-disclosure",
    [
      // One text a total, to which writes append, taken away when the total is released.
      """
      CREATE TABLE changers (
        day {integer} NOT NULL,
        grp {integer} NOT NULL REFERENCES groups (grp),
        action {integer} NOT NULL,
        members TEXT NOT NULL,
        PRIMARY KEY (day, grp, action)
      ) {clustered}
      """,
      // `is_base` 1 is the total as it was when it was released last; 0 is what is shown. `action` 0 is the rest of the day, -1 of the week.
      """
      CREATE TABLE released (
        grp {integer} NOT NULL REFERENCES groups (grp),
        day {integer} NOT NULL,
        action {integer} NOT NULL,
        is_base {integer} NOT NULL CHECK (is_base IN (0, 1)),
        contributors {integer} NOT NULL,
        entries {integer} NOT NULL,
        members {integer} NOT NULL,
        quantity_micro {integer} NOT NULL,
        done_mg {integer} NOT NULL,
        new_mg {integer} NOT NULL,
        low_mg {integer} NOT NULL,
        high_mg {integer} NOT NULL,
        co2_entries {integer} NOT NULL,
        co2e_entries {integer} NOT NULL,
        PRIMARY KEY (grp, day, action, is_base)
      ) {clustered}
      """,
      """
      CREATE TABLE releases (
        grp {integer} NOT NULL REFERENCES groups (grp),
        monday {integer} NOT NULL,
        as_of {integer} NOT NULL,
        PRIMARY KEY (grp, monday)
      ) {clustered}
      """,
      namelessChangers,
    ])

  /// Nobody remembers who made what was written before, nor has it been seen: where there are enough, five stand for all.
  package static let namelessChangers = """
    INSERT INTO changers (day, grp, action, members)
    SELECT t.day, t.grp, t.action,
      CASE WHEN t.members - t.entries + CASE WHEN t.co2_entries > t.co2e_entries THEN t.co2_entries ELSE t.co2e_entries END >= 5
        THEN '-1:1:1:1 -2:1:1:1 -3:1:1:1 -4:1:1:1 -5:1:1:1 ' ELSE '' END
    FROM totals t JOIN groups g ON g.grp = t.grp WHERE g.kind <> 'household' AND t.action > 0 AND t.entries > 0
    """
}
