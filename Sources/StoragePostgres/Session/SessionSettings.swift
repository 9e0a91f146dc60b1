import Storage

/// What every session of one purpose asks of the server.
struct SessionSettings: Sendable {
  /// The schema that has the tables; nil for the one the server gives.
  var schema: String?
  var statementTimeoutMilliseconds = 30_000
  var lockTimeoutMilliseconds = 10_000
  /// A thread that stands still between two statements holds its locks no longer than this.
  var idleTimeoutMilliseconds = 60_000
  /// How much longer than its statement an answer may take on the way.
  var answerGraceMilliseconds = 5_000
  /// Whether a server that may lose what it acknowledged will do; for tests.
  var allowsLossyServer = false

  /// What sets the numbers of this schema's advisory locks apart from those of others.
  var lockMask: Int64 {
    guard let schema else { return 0 }
    return Int64(bitPattern: LockDigest.of(schema.utf8))
  }

  /// A server that stands still ends no statement by itself, so the session waits only so long for a sign of life; negative where a
  /// statement may take for ever.
  var patienceMilliseconds: Int32 {
    statementTimeoutMilliseconds == 0 ? -1 : Int32(clamping: statementTimeoutMilliseconds + answerGraceMilliseconds)
  }

  /// For reading much: no statement is too long.
  var forScans: SessionSettings {
    var settings = self
    settings.statementTimeoutMilliseconds = 0
    settings.idleTimeoutMilliseconds = 600_000
    return settings
  }

  /// For changing the schema: waits for others as long as they need.
  var forMigrations: SessionSettings {
    var settings = forScans
    settings.lockTimeoutMilliseconds = 0
    return settings
  }

  /// Sets everything on a new connection and looks at the server, in one round trip.
  func apply(to link: PostgresLink) throws(PostgresFault) {
    guard link.serverVersion >= 140_000 else {
      throw PostgresFault("PostgreSQL 14 or newer is needed; this server says \(link.serverVersion / 10_000)")
    }
    let answer = link.runFirst(
      """
      SELECT CASE WHEN $1 = '' THEN '' ELSE set_config('search_path', quote_ident($1), false) END,
        set_config('statement_timeout', $2, false), set_config('lock_timeout', $3, false),
        set_config('idle_in_transaction_session_timeout', $4, false), set_config('client_min_messages', 'error', false),
        set_config('cursor_tuple_fraction', '1', false), current_setting('synchronous_commit'), current_setting('fsync'),
        pg_encoding_to_char(encoding), datcollate, COALESCE(to_jsonb(d) ->> 'datlocprovider', 'c')
      FROM pg_database d WHERE datname = current_database()
      """,
      [
        schema ?? "", "\(statementTimeoutMilliseconds)", "\(lockTimeoutMilliseconds)", "\(idleTimeoutMilliseconds)",
      ])
    guard !link.isGivenUp else { throw PostgresFault("the server took the connection and then kept silent") }
    guard let answer, !answer.isError, answer.rowCount == 1 else {
      throw PostgresFault("the server refused the settings of a session: SQLSTATE \(answer?.field("C") ?? "unknown")")
    }
    try check(synchronousCommit: answer.text(0, 6), sync: answer.text(0, 7))
    // Whose rules they are: the system's, or since 15 (where there is such a column) those of ICU.
    let isOfICU = answer.text(0, 10) == "i"
    try Self.check(encoding: answer.text(0, 8), collation: isOfICU ? "ICU" : answer.text(0, 9))
    link.patienceMilliseconds = patienceMilliseconds
  }

  private func check(synchronousCommit: String, sync: String) throws(PostgresFault) {
    guard !allowsLossyServer else { return }
    guard synchronousCommit != "off" else {
      throw PostgresFault(
        "synchronous_commit is off: the server would lose answered writes; set it to on for this role")
    }
    guard sync == "on" else {
      throw PostgresFault("fsync is off: the server would lose answered writes, or everything, with the power")
    }
  }

  /// Text is compared and ordered by its bytes, as SQLite does.
  private static func check(encoding: String, collation: String) throws(PostgresFault) {
    let byBytes = ["C", "POSIX", "C.UTF-8", "C.utf8"]
    guard encoding == "UTF8", byBytes.contains(collation) else {
      throw PostgresFault(
        """
        the database is \(encoding) and orders text by \(collation), it must be UTF8 and order by bytes; make one with \
        CREATE DATABASE kizuna TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C.UTF-8'
        """)
    }
  }
}
