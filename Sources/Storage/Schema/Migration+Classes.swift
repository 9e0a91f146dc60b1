extension Migration {
  /// What a class has besides being a group, and all that is known of a pupil: class and nickname, beside the hash of the picture secret.
  static let classes = Migration(
    "0006-classes",
    [
      """
      CREATE TABLE classes (
        grp {integer} NOT NULL PRIMARY KEY REFERENCES groups (grp),
        first_day {integer} NOT NULL,
        locale TEXT NOT NULL
      ) {strict}
      """,
      """
      CREATE TABLE pupils (
        member {integer} NOT NULL PRIMARY KEY REFERENCES members (member) ON DELETE CASCADE,
        grp {integer} NOT NULL REFERENCES classes (grp),
        nickname TEXT NOT NULL,
        UNIQUE (grp, nickname)
      ) {strict}
      """,
    ])
}
