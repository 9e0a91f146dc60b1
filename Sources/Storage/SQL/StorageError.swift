/// What an engine can answer besides rows. Carries names of constraints, never bound values.
package enum StorageError: Error, Hashable, Sendable {
  /// A UNIQUE or PRIMARY KEY constraint, with its columns or name.
  case unique(String)
  case foreignKey
  case check(String)
  case notNull(String)
  /// Somebody else holds the database, or the waiting line is full.
  case busy
  case connectionLost
  /// A statement took longer than it may.
  case timedOut
  case diskFull
  case readOnly
  /// The disk failed to read, write or sync.
  case inputOutput
  /// The file is damaged or no database.
  case corrupt(String)
  /// A row did not hold what the code expects.
  case decoding(String)
  /// The database is being closed.
  case closed
  case other(code: Int, message: String)
}
