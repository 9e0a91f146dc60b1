import Accounting
import Foundation
import Models

/// Equal entries of a day whose members are forgotten.
package struct FoldedEntry: Sendable, Hashable {
  /// What they have in common: no id, member, inputs, note or time. Where it counts once a household, its key is still the order of arrival.
  package let entry: StoredEntry
  package var entries: Int64 = 1
  /// How many of them were their member's first of the day: so many members they bring to a group.
  package var members: Int64 = 0
  /// How many were their member's first of the action on the day.
  package var actionMembers: Int64 = 0

  /// One entry, folded.
  package init(_ entry: StoredEntry) {
    // A member without a household stands as a negative key.
    let household = entry.household.flatMap { $0 > 0 ? $0 : nil }
    var rest = StoredEntry(
      id: Self.nobody, member: 0, day: entry.day, action: entry.action, method: entry.method, scope: entry.scope,
      quantityMicro: entry.quantityMicro,
      figures: Figures(
        baselineMilligrams: nil, actualMilligrams: nil, avoidedMilligrams: entry.figures.avoidedMilligrams,
        lowMilligrams: entry.figures.lowMilligrams, highMilligrams: entry.figures.highMilligrams),
      createdAt: Instant(milliseconds: 0))
    rest.key = household == nil ? 0 : entry.key
    rest.household = household
    rest.heldOut = entry.heldOut
    rest.habit = entry.habit
    rest.isOutOfSeason = entry.isOutOfSeason
    rest.isOnSheet = entry.isOnSheet
    self.entry = rest
  }

  private static let nobody = UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))

  /// Folds all live entries of one member on one day.
  package static func fold(_ day: [StoredEntry]) -> [FoldedEntry] {
    var actions: Set<Int64> = []
    return day.sorted { $0.key < $1.key }.enumerated().map { index, entry in
      var folded = FoldedEntry(entry)
      folded.members = index == 0 ? 1 : 0
      folded.actionMembers = actions.insert(entry.action).inserted ? 1 : 0
      return folded
    }
  }
}

extension [FoldedEntry] {
  /// Equal ones as one, in an order that is the same on every server.
  package var merged: [FoldedEntry] {
    var sums: [StoredEntry: FoldedEntry] = [:]
    for one in self {
      guard var sum = sums[one.entry] else {
        sums[one.entry] = one
        continue
      }
      sum.entries += one.entries
      sum.members += one.members
      sum.actionMembers += one.actionMembers
      sums[one.entry] = sum
    }
    return sums.values.sorted {
      ($0.entry.day, $0.entry.household ?? 0, $0.entry.action, $0.entry.method, $0.entry.scope)
        < ($1.entry.day, $1.entry.household ?? 0, $1.entry.action, $1.entry.method, $1.entry.scope)
    }
  }
}
