extension Migration {
  /// Finds the schools of a city without passing its households.
  static let groupsBelow = Migration(
    "0010-groups-below",
    [
      "DROP INDEX groups_by_parent",
      "CREATE INDEX groups_by_parent ON groups (parent, kind)",
    ])
}
