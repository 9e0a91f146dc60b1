import Synchronization

/// A table of immutable values that other rows refer to by key, with what was seen of it kept in memory.
///
/// Rows are never changed or removed, so what is remembered can't grow stale; a row written in a transaction is remembered only when that
/// transaction is durable.
package final class InternTable<Value: Hashable & Sendable>: Sendable {
  private struct Known {
    var keys: [Value: Int64] = [:]
    var values: [Int64: Value] = [:]
  }

  private let known = Mutex(Known())
  private static var limit: Int { 100_000 }
  private let column: SQLText
  private let find: @Sendable (Value) -> SQLText
  private let insert: @Sendable (Value) -> SQLText
  private let load: @Sendable (Int64) -> SQLText
  private let decode: @Sendable (any SQLRow) throws(StorageError) -> Value

  /// - Parameter column: The key's.
  package init(
    column: SQLText, find: @escaping @Sendable (Value) -> SQLText, insert: @escaping @Sendable (Value) -> SQLText,
    load: @escaping @Sendable (Int64) -> SQLText,
    decode: @escaping @Sendable (any SQLRow) throws(StorageError) -> Value
  ) {
    self.column = column
    self.find = find
    self.insert = insert
    self.load = load
    self.decode = decode
  }

  /// The value's key; the row is written if there is none.
  package func key(for value: Value, in transaction: Transaction) throws -> Int64 {
    if let key = known.withLock({ $0.keys[value] }) { return key }
    let key = try transaction.internedKey(find: find(value), insert: insert(value), column: column)
    transaction.onCommit { [self] in remember(value, key) }
    return key
  }

  /// The value's key if it has one.
  package func existingKey(for value: Value, on connection: any SQLConnection) throws(StorageError) -> Int64? {
    if let key = known.withLock({ $0.keys[value] }) { return key }
    return try connection.integer(find(value))
  }

  /// The value behind a key.
  package func value(for key: Int64, on connection: any SQLConnection) throws(StorageError) -> Value {
    if let value = known.withLock({ $0.values[key] }) { return value }
    let decode = decode
    guard let value = try connection.first(load(key), decode) else { throw .decoding("an interned value is missing") }
    if connection.isReadOnly { remember(value, key) }
    return value
  }

  private func remember(_ value: Value, _ key: Int64) {
    known.withLock {
      if $0.keys.count >= Self.limit { $0 = Known() }
      $0.keys[value] = key
      $0.values[key] = value
    }
  }
}

extension Transaction {
  /// The key of a row that is the same for everyone, writing the row if it isn't there.
  ///
  /// One batch at a time writes such rows, in all servers: two that each waited for a row of the other would wait for ever.
  func internedKey(find: SQLText, insert: SQLText, column: SQLText) throws -> Int64 {
    if let found = try connection.integer(find) { return found }
    try lock(.interning)
    return try connection.integer(find) ?? connection.key(inserting: insert, column: column)
  }
}

extension InternTable where Value == String {
  /// The catalogue's action ids.
  package static func actions() -> InternTable {
    InternTable(
      column: "action", find: { "SELECT action FROM actions WHERE name = \($0)" },
      insert: { "INSERT INTO actions (name) VALUES (\($0))" },
      load: { "SELECT name FROM actions WHERE action = \($0)" },
      decode: { row throws(StorageError) in try row.text(0) })
  }

  /// Units as members wrote them.
  package static func units() -> InternTable {
    InternTable(
      column: "unit", find: { "SELECT unit FROM units WHERE name = \($0)" },
      insert: { "INSERT INTO units (name) VALUES (\($0))" },
      load: { "SELECT name FROM units WHERE unit = \($0)" },
      decode: { row throws(StorageError) in try row.text(0) })
  }
}

extension InternTable where Value == Scope {
  package static func scopes() -> InternTable {
    InternTable(
      column: "scope", find: { "SELECT scope FROM scopes WHERE groups = \($0.bytes)" },
      insert: { "INSERT INTO scopes (groups) VALUES (\($0.bytes))" },
      load: { "SELECT groups FROM scopes WHERE scope = \($0)" },
      decode: { row throws(StorageError) in try Scope(bytes: try row.bytes(0)) })
  }
}
