import Accounting
import Foundation
import Models
import Storage

extension Store {
  /// An entry as its member sees it: what was said, how it was valued and where it counts, from the row and its method.
  func view(
    of entry: StoredEntry, member: UUID, _ running: RunningChallenges, on connection: any SQLConnection
  ) throws -> EntryView {
    EntryView(
      entry: entry, content: try content(of: entry, on: connection), member: member,
      method: try methods.method(for: entry.method, on: connection),
      countedIn: try countedIn(entry, running, on: connection))
  }

  /// In which groups of its scope the entry counts, in which challenges, and why not in the others.
  func countedIn(
    _ entry: StoredEntry, _ running: RunningChallenges, on connection: any SQLConnection
  ) throws -> [EntryView.CountedIn] {
    let groups = try scopes.value(for: entry.scope, on: connection).groups
    var places = try groups.enumerated().map { bit, group in
      entry.counted(.group(try tree.node(group, on: connection).id), unless: entry.reasonNotToCount(bit: bit))
    }
    var seen: Set<UUID> = []
    for (bit, group) in groups.enumerated() {
      for challenge in running.ofTeam(group)
      where challenge.includes(entry) && !challenge.leftTeams.contains(group) && seen.insert(challenge.id).inserted {
        places.append(
          entry.counted(
            .challenge(challenge.id),
            unless: running.reasonNotToCount(entry, in: challenge) ?? entry.reasonNotToCount(bit: bit),
            isScored: challenge.counting == .done || entry.habit == false))
      }
    }
    return places
  }
}

extension StoredEntry {
  /// Why it brings nothing to the group that bit `bit` of its scope stands for; nil if it brings its mass.
  fileprivate func reasonNotToCount(bit: Int) -> EntryView.Reason? {
    if counts(bit: bit) { return nil }
    return isOnSheet ? .alreadyOnSheet : isOutOfSeason ? .outOfSeason : .alreadyCountedForHousehold
  }

  fileprivate func counted(
    _ place: EntryView.Place, unless reason: EntryView.Reason?, isScored: Bool = true
  ) -> EntryView.CountedIn {
    EntryView.CountedIn(
      place: place, avoidedMilligrams: reason == nil && isScored ? figures.avoidedMilligrams : 0, reason: reason)
  }
}

extension RunningChallenges {
  /// Why an entry of the challenge's days and actions is not in it; nil if it is.
  fileprivate func reasonNotToCount(_ entry: StoredEntry, in challenge: Challenge) -> EntryView.Reason? {
    if entry.isHeldBack { return .awaitingConfirmation }
    if isLeftOut(entry.action, on: entry.day, of: challenge) { return .alertDay }
    // What was changed or confirmed later is not in the result as it is now.
    return entry.updatedAt ?? entry.createdAt >= challenge.closesAt ? .challengeClosed : nil
  }
}
