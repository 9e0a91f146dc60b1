extension Migration {
  /// What waits to be confirmed, found from the members of a group. Other entries are not in it and cost nothing.
  static let heldBack = Migration(
    "0013-held-back",
    ["CREATE INDEX entries_held_back ON entries (member, day) WHERE held_back = 1 AND deleted_at IS NULL"])
}
