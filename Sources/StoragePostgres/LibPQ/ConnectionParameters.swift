import CLibPQ

/// Where the server is and how to connect, as libpq understands it: a URL, the environment's `PG…` variables, `~/.pgpass`.
struct ConnectionParameters: Sendable {
  private var values: [(keyword: String, value: String)]

  /// - Throws: If libpq can't read the URL. What exactly is wrong with it is not told: libpq's words may quote the password.
  init(url: String) throws(PostgresFault) {
    guard let options = PQconninfoParse(url, nil) else {
      throw PostgresFault(
        """
        the database URL is not one that PostgreSQL's library understands; expected \
        postgresql://user@host:5432/database?sslmode=verify-full, with special characters as %20
        """)
    }
    defer { PQconninfoFree(options) }
    values = []
    var option = options
    while let keyword = option.pointee.keyword {
      if let value = option.pointee.val { values.append((String(cString: keyword), String(cString: value))) }
      option += 1
    }
    for (keyword, value) in Self.defaults where !values.contains(where: { $0.keyword == keyword }) {
      values.append((keyword, value))
    }
  }

  /// What the URL doesn't say.
  private static let defaults = [
    ("application_name", "kizuna"), ("client_encoding", "UTF8"), ("connect_timeout", "5"),
    // Of several hosts the one that takes writes; a standby alone is refused.
    ("target_session_attrs", "read-write"),
    // A server that vanished without a word is noticed within a minute.
    ("keepalives_idle", "20"), ("keepalives_interval", "10"), ("keepalives_count", "3"), ("tcp_user_timeout", "30000"),
  ]

  /// Null-terminated arrays of keywords and values.
  func withPointers<R>(
    _ body: (UnsafePointer<UnsafePointer<CChar>?>, UnsafePointer<UnsafePointer<CChar>?>) -> R
  ) -> R {
    var block: [CChar] = []
    var starts: [(Int, Int)] = []
    for (keyword, value) in values {
      let start = block.count
      block += keyword.utf8CString
      starts.append((start, block.count))
      block += value.utf8CString
    }
    return block.withUnsafeBufferPointer { block in
      let keywords = starts.map { start, _ in block.baseAddress?.advanced(by: start) } + [nil]
      let values = starts.map { _, start in block.baseAddress?.advanced(by: start) } + [nil]
      return body(keywords, values)
    }
  }
}
