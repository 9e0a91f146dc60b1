extension Migration {
  /// What pupils of ended classes did, when nobody knows any more who it was: equal entries of a day are one row with a count.
  ///
  /// A table of its own, so that the log's rows, indexes and writes know nothing of it. `habit` -1 is not said. `household` and `arrival` are 0
  /// but where an action counts once a household and the pupil was linked to one: what others of that home logged counts, or not, by who came first.
  static let folding = Migration(
    "0011-folding",
    [
      """
      CREATE TABLE folded_entries (
        day {integer} NOT NULL,
        household {integer} NOT NULL,
        action {integer} NOT NULL REFERENCES actions (action),
        method {integer} NOT NULL REFERENCES methods (method),
        scope {integer} NOT NULL REFERENCES scopes (scope),
        arrival {integer} NOT NULL,
        held_out {integer} NOT NULL,
        quantity_micro {integer} NOT NULL CHECK (quantity_micro >= 0),
        avoided_mg {integer} NOT NULL,
        low_mg {integer} NOT NULL,
        high_mg {integer} NOT NULL,
        habit {integer} NOT NULL CHECK (habit IN (-1, 0, 1)),
        out_of_season {integer} NOT NULL CHECK (out_of_season IN (0, 1)),
        on_sheet {integer} NOT NULL CHECK (on_sheet IN (0, 1)),
        entries {integer} NOT NULL CHECK (entries > 0),
        members {integer} NOT NULL CHECK (members BETWEEN 0 AND action_members),
        action_members {integer} NOT NULL CHECK (action_members <= entries),
        PRIMARY KEY (day, household, action, method, scope, arrival, held_out, quantity_micro, avoided_mg, low_mg, high_mg,
          habit, out_of_season, on_sheet),
        CHECK ((household = 0) = (arrival = 0)),
        CHECK (low_mg <= avoided_mg AND avoided_mg <= high_mg)
      ) {clustered}
      """
    ])
}
