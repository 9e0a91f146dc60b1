import StoragePostgres

extension DatabaseLocation {
  /// A location as the operator writes it: `sqlite:DIR` or `postgres://…`.
  ///
  /// - Throws: ``OperatorFault`` without the text itself, which may hold a password.
  init(_ text: String) throws {
    if text.hasPrefix("sqlite:") {
      let folder = String(text.dropFirst("sqlite:".count))
      guard !folder.isEmpty else { throw OperatorFault("sqlite: needs a folder, such as sqlite:./var") }
      self = .folder(folder)
    } else if text.hasPrefix("postgres://") || text.hasPrefix("postgresql://") {
      let url: PostgresURL
      do { url = try PostgresURL(text) } catch { throw OperatorFault("\(error)") }
      self = .postgres(url)
    } else {
      throw OperatorFault("a database is sqlite:DIR or postgres://USER@HOST/DATABASE")
    }
  }

  /// A location among a command's arguments, which others can read.
  ///
  /// - Parameter remedy: Where this command finds a password instead.
  init(argument text: String, remedy: String) throws {
    try self.init(text)
    if case .postgres(let url) = self, url.carriesPassword {
      throw OperatorFault("a password in a command's arguments can be read by everybody on this machine; \(remedy)")
    }
  }
}
