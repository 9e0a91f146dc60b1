import Models
import Storage
import Synchronization

/// Cities, remembered: of a city only the edition ever changes, so that alone is read anew.
final class CityShelf: Sendable {
  private let cities = Mutex<[Int64: StoredCity]>([:])

  /// The city of an authenticated member.
  func city(_ key: Int64, on connection: any SQLConnection) throws(StorageError) -> StoredCity {
    let remembered = cities.withLock { $0[key] }
    if var remembered {
      remembered.edition = try Self.present(connection.cities.edition(of: key))
      return remembered
    }
    let city = try Self.present(connection.cities.find(key))
    if connection.isReadOnly { put(city) }
    return city
  }

  /// The same where somebody writes: what was read is remembered when it is durable.
  func city(_ key: Int64, in transaction: Transaction) throws(StorageError) -> StoredCity {
    let city = try city(key, on: transaction.connection)
    if cities.withLock({ $0[key] == nil }) { transaction.onCommit { [self] in put(city) } }
    return city
  }

  private func put(_ city: StoredCity) { cities.withLock { $0[city.key] = city } }

  private static func present<T>(_ found: T?) throws(StorageError) -> T {
    guard let found else { throw .decoding("a city is missing") }
    return found
  }
}
