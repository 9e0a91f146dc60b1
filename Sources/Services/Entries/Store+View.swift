import Accounting
import Foundation
import Models
import Storage

extension Store {
  /// An entry as its member sees it: what was said, how it was valued and where it counts, from the row and its method.
  func view(of entry: StoredEntry, member: UUID, on connection: any SQLConnection) throws -> EntryView {
    let method = try methods.method(for: entry.method, on: connection)
    let content = try content(of: entry, on: connection)
    let groups = try scopes.value(for: entry.scope, on: connection).groups
    let countedIn = try groups.enumerated().map { bit, group in
      let counts = entry.counts(bit: bit)
      return EntryView.CountedIn(
        group: try tree.node(group, on: connection).id, counted: counts,
        avoidedMilligrams: counts ? entry.figures.avoidedMilligrams : 0,
        reason: counts ? nil : entry.isOutOfSeason ? .outOfSeason : .alreadyCountedForHousehold)
    }
    return EntryView(entry: entry, content: content, member: member, method: method, countedIn: countedIn)
  }
}

extension SQLConnection {
  /// The city of an authenticated member.
  func requireCity(_ key: Int64) throws(StorageError) -> StoredCity {
    guard let city = try cities.find(key) else { throw .decoding("a city is missing") }
    return city
  }
}

extension StoredCity {
  func time() throws(StorageError) -> CityTime {
    guard let time = CityTime(identifier: timeZone) else { throw .decoding("a city's time zone is not known") }
    return time
  }
}
