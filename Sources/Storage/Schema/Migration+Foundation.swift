extension Migration {
  static let foundation = Migration(
    "0001-foundation",
    [
      // Facts about the store itself, such as the change feed's epoch.
      "CREATE TABLE facts (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) {strict}"
    ])

  static let catalogue = Migration(
    "0002-catalogue",
    [
      """
      CREATE TABLE editions (
        edition {key},
        hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64),
        content {bytes} NOT NULL,
        registered_at {integer} NOT NULL
      ) {strict}
      """,
      // Interned names: rows elsewhere carry their keys.
      "CREATE TABLE actions (action {key}, name TEXT NOT NULL UNIQUE, CHECK (action > 0)) {strict}",
      "CREATE TABLE units (unit {key}, name TEXT NOT NULL UNIQUE) {strict}",
      """
      CREATE TABLE methods (
        method {key},
        hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64),
        basis TEXT,
        content {bytes} NOT NULL
      ) {strict}
      """,
      // A sorted list of group keys, eight bytes each, most significant first.
      """
      CREATE TABLE scopes (
        scope {key},
        groups {bytes} NOT NULL UNIQUE CHECK ({length}(groups) % 8 = 0 AND {length}(groups) <= 504)
      ) {strict}
      """,
    ])
}
