extension Migration {
  /// Numbers the change feed for each city without gaps, by a counter row instead of a sequence (see ``FeedAdditions``).
  static let feed = Migration(
    "0005-feed",
    [
      "CREATE TABLE feeds (city {integer} NOT NULL PRIMARY KEY REFERENCES cities (city), last {integer} NOT NULL) {strict}",
      "ALTER TABLE events RENAME TO events_in_sequence",
      """
      CREATE TABLE events (
        city {integer} NOT NULL,
        seq {integer} NOT NULL,
        member {integer} NOT NULL,
        kind {integer} NOT NULL,
        target {integer} NOT NULL,
        operation {integer} NOT NULL,
        at {integer} NOT NULL,
        PRIMARY KEY (city, seq)
      ) {clustered}
      """,
      """
      INSERT INTO events (city, seq, member, kind, target, operation, at)
      SELECT city, ROW_NUMBER() OVER (PARTITION BY city ORDER BY seq), member, kind, target, operation, at
      FROM events_in_sequence
      """,
      "DROP TABLE events_in_sequence",
      "INSERT INTO feeds (city, last) SELECT city, MAX(seq) FROM events GROUP BY city",
    ])
}
