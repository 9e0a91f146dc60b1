/// One session of an engine, used by one thread at a time.
///
/// The bodies that get one are synchronous: several repositories compose in one transaction, and no `await` can come between.
package protocol SQLConnection: AnyObject {
  /// Runs a statement and returns how many rows it changed.
  @discardableResult
  func execute(_ sql: SQLText) throws(StorageError) -> Int

  /// Runs a statement and shows `body` each row until it returns false.
  func forEachRow(_ sql: SQLText, _ body: (any SQLRow) throws(StorageError) -> Bool) throws(StorageError)

  /// Runs an `INSERT` of one row and returns the key it got, the value of `column`.
  func key(inserting sql: SQLText, column: SQLText) throws(StorageError) -> Int64

  /// Runs a statement of which only the commit needs to know whether it went well. An engine behind a wire doesn't wait for it: its error
  /// comes out of a later statement or of COMMIT.
  func send(_ sql: SQLText) throws(StorageError)

  /// Takes locks in their order, until the transaction or its savepoint is undone or ends.
  ///
  /// - Returns: Whether it has them all; always true after waiting, and in an engine with one writer.
  func lock(_ keys: [LockKey], waiting: Bool) throws(StorageError) -> Bool

  /// Runs statements as they stand, prepared for this once: the schema.
  func run(script: String) throws(StorageError)

  /// Whether it can only read, and so sees only what is durable.
  var isReadOnly: Bool { get }
}

// Inlined, so that the type each query decodes is known where it is built: unspecialized, a row cost more than its statement.
extension SQLConnection {
  /// Where a statement runs in the caller's own process there is nothing to wait for.
  package func send(_ sql: SQLText) throws(StorageError) { try execute(sql) }

  package func key(inserting sql: SQLText, column: SQLText) throws(StorageError) -> Int64 {
    try key("\(sql) RETURNING \(column)")
  }

  /// One writer has everything for itself.
  package func lock(_ keys: [LockKey], waiting: Bool) throws(StorageError) -> Bool { true }

  /// Every row, decoded.
  @inline(__always)
  package func rows<T>(_ sql: SQLText, _ decode: (any SQLRow) throws(StorageError) -> T) throws(StorageError) -> [T] {
    var result: [T] = []
    try forEachRow(sql) { row throws(StorageError) in
      result.append(try decode(row))
      return true
    }
    return result
  }

  /// The first row, decoded; nil if there is none.
  @inline(__always)
  package func first<T>(_ sql: SQLText, _ decode: (any SQLRow) throws(StorageError) -> T) throws(StorageError) -> T? {
    var result: T?
    try forEachRow(sql) { row throws(StorageError) in
      result = try decode(row)
      return false
    }
    return result
  }

  /// The first column of the first row as an integer.
  package func integer(_ sql: SQLText) throws(StorageError) -> Int64? {
    try first(sql) { row throws(StorageError) in try row.optionalInteger(0) } ?? nil
  }

  /// The key that an `INSERT … RETURNING` gives.
  package func key(_ sql: SQLText) throws(StorageError) -> Int64 {
    guard let key = try integer(sql) else { throw .decoding("no key was returned") }
    return key
  }

  package func exists(_ sql: SQLText) throws(StorageError) -> Bool { try integer(sql) != nil }
}
