import StoragePostgres

extension DatabaseLocation {
  /// A location as the operator writes it: `sqlite:DIR` or `postgres://…`.
  ///
  /// - Parameter isShown: Whether others can read the text, as they can a command's arguments.
  /// - Throws: ``OperatorFault`` without the text itself, which may hold a password.
  init(_ text: String, isShown: Bool) throws {
    if text.hasPrefix("sqlite:") {
      let folder = String(text.dropFirst("sqlite:".count))
      guard !folder.isEmpty else { throw OperatorFault("sqlite: needs a folder, such as sqlite:./var") }
      self = .folder(folder)
    } else if text.hasPrefix("postgres://") || text.hasPrefix("postgresql://") {
      let url: PostgresURL
      do { url = try PostgresURL(text) } catch { throw OperatorFault("\(error)") }
      guard !(isShown && url.carriesPassword) else {
        throw OperatorFault(
          """
          a password in a command's arguments can be read by everybody on this machine; put the whole URL into the environment as \
          \(DatabaseOptions.environmentName), or the password alone into PGPASSWORD or ~/.pgpass
          """)
      }
      self = .postgres(url)
    } else {
      throw OperatorFault("a database is sqlite:DIR or postgres://USER@HOST/DATABASE")
    }
  }
}
