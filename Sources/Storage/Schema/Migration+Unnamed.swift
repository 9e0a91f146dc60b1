extension Migration {
  /// What waits to be seen and is nobody's says so: an empty list means that nothing waits.
  package static let unnamed = Migration("0014-unnamed", ["UPDATE changers SET members = '+ ' WHERE members = ''"])
}
