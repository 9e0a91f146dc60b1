import CLibPQ

/// A database's URL, and what of it may be shown: where it leads, never what it carries.
package struct PostgresURL: Hashable, Sendable, CustomStringConvertible {
  /// The URL itself; not for printing.
  package let text: String
  /// Whether it holds a secret, wherever in it that stands.
  package let carriesPassword: Bool
  package let description: String

  /// - Throws: If libpq can't read it. What exactly is wrong with it is not told: libpq's words may quote the password.
  package init(_ text: String) throws(PostgresFault) {
    self.text = text
    var known: [String: String] = [:]
    var carriesPassword = false
    guard let options = PQconninfoParse(text, nil) else { throw Self.notUnderstood }
    defer { PQconninfoFree(options) }
    var option = options
    while let keyword = option.pointee.keyword {
      if let value = option.pointee.val {
        known[String(cString: keyword)] = String(cString: value)
        // What libpq's own dialogues would show as stars.
        if option.pointee.dispchar.map({ String(cString: $0) }) == "*" { carriesPassword = true }
      }
      option += 1
    }
    // A password with an unescaped / or @ in it is read as a port, a host or a database, and would be shown.
    guard !"\(known["host"] ?? "")\(known["dbname"] ?? "")".contains("@"),
      (known["port"] ?? "").allSatisfy({ $0.isNumber || $0 == "," })
    else { throw Self.notUnderstood }
    self.carriesPassword = carriesPassword
    let port = known["port"].map { ":\($0)" } ?? ""
    description = "postgres://\(known["host"] ?? known["hostaddr"] ?? "")\(port)/\(known["dbname"] ?? "")"
  }

  private static let notUnderstood = PostgresFault(
    """
    the database's URL cannot be understood; expected postgres://USER@HOST:PORT/DATABASE, a / or @ in a name as %2F or %40, and behind a ? \
    only what libpq knows, such as sslmode=verify-full
    """
  )
}
