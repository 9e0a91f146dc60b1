import Accounting
import Storage
import Synchronization

/// The editions in use, compiled. Immutable, so what is on the shelf stays right.
final class EditionShelf: Sendable {
  private let catalogues = Mutex<[Int64: Catalogue]>([:])

  func catalogue(_ key: Int64, on connection: any SQLConnection) throws -> Catalogue {
    if let catalogue = catalogues.withLock({ $0[key] }) { return catalogue }
    guard let content = try connection.editions.content(of: key) else {
      throw StorageError.decoding("an edition is missing")
    }
    let catalogue = try Catalogue(canonicalJSON: content)
    if connection.isReadOnly { catalogues.withLock { $0[key] = catalogue } }
    return catalogue
  }

  /// The same where somebody writes; what a writer reads may not be durable yet.
  func catalogue(_ key: Int64, in transaction: Transaction) throws -> Catalogue {
    let catalogue = try catalogue(key, on: transaction.connection)
    if catalogues.withLock({ $0[key] == nil }) { transaction.onCommit { [self] in put(catalogue, key: key) } }
    return catalogue
  }

  /// Puts a catalogue there that is known to be durable under `key`.
  func put(_ catalogue: Catalogue, key: Int64) { catalogues.withLock { $0[key] = catalogue } }
}
