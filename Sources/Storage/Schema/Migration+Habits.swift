extension Migration {
  /// What members mean to do again and again. `weekdays` has bit 0 for Monday to bit 6 for Sunday.
  static let habits = Migration(
    "0015-habits",
    [
      """
      CREATE TABLE habits (
        member {integer} NOT NULL REFERENCES members (member),
        action {integer} NOT NULL REFERENCES actions (action),
        weekdays {integer} NOT NULL CHECK (weekdays BETWEEN 1 AND 127),
        from_day {integer} NOT NULL,
        PRIMARY KEY (member, action)
      ) {clustered}
      """
    ])
}
