import Accounting
import Foundation
import Models
import Storage

extension Store {
  /// An entry as its member sees it: what was said, how it was valued and where it counts, from the row and its method.
  func view(of entry: StoredEntry, member: UUID, on connection: any SQLConnection) throws -> EntryView {
    EntryView(
      entry: entry, content: try content(of: entry, on: connection), member: member,
      method: try methods.method(for: entry.method, on: connection), countedIn: try countedIn(entry, on: connection))
  }

  /// In which groups of its scope the entry counts, and why not in the others.
  func countedIn(_ entry: StoredEntry, on connection: any SQLConnection) throws -> [EntryView.CountedIn] {
    try scopes.value(for: entry.scope, on: connection).groups.enumerated().map { bit, group in
      let counts = entry.counts(bit: bit)
      return EntryView.CountedIn(
        group: try tree.node(group, on: connection).id, counted: counts,
        avoidedMilligrams: counts ? entry.figures.avoidedMilligrams : 0,
        reason: counts ? nil : entry.reasonNotToCount)
    }
  }
}

extension StoredEntry {
  /// Why it brings nothing to a group in which it does not count.
  fileprivate var reasonNotToCount: EntryView.Reason {
    isOnSheet ? .alreadyOnSheet : isOutOfSeason ? .outOfSeason : .alreadyCountedForHousehold
  }
}
