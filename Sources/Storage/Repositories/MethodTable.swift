package import Accounting
import Synchronization

/// The methods that entries were valued by: immutable rows, unique by hash, kept compiled in memory once used.
package final class MethodTable: Sendable {
  private struct Known {
    var keys: [String: Int64] = [:]
    var methods: [Int64: Method] = [:]
  }

  /// How many are kept; a household's own figures make methods of their own.
  private static let limit = 8192
  private let known = Mutex(Known())

  package init() {}

  /// The method's key; the row is written if there is none.
  package func key(for method: Method, in transaction: Transaction) throws -> Int64 {
    let hash = method.hash
    if let key = known.withLock({ $0.keys[hash] }) { return key }
    let key = try transaction.internedKey(
      find: "SELECT method FROM methods WHERE hash = \(hash)",
      insert: """
        INSERT INTO methods (hash, basis, content) VALUES (\(hash), \(method.basis?.rawValue), \(method.canonicalJSON))
        """, column: "method")
    transaction.onCommit { [self] in remember(method, key) }
    return key
  }

  package func method(for key: Int64, on connection: any SQLConnection) throws -> Method {
    if let method = known.withLock({ $0.methods[key] }) { return method }
    let content = try connection.first("SELECT content FROM methods WHERE method = \(key)") {
      row throws(StorageError) in
      try row.bytes(0)
    }
    guard let content else { throw StorageError.decoding("a method is missing") }
    let method = try Method(canonicalJSON: content)
    if connection.isReadOnly { remember(method, key) }
    return method
  }

  private func remember(_ method: Method, _ key: Int64) {
    known.withLock {
      if $0.methods.count >= Self.limit { $0 = Known() }
      $0.keys[method.hash] = key
      $0.methods[key] = method
    }
  }
}
