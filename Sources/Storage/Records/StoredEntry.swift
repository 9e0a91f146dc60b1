package import Accounting
package import Foundation
package import Models

/// An entry as the database keeps it: what was said, how it was valued, and where it counts. Names are interned keys.
package struct StoredEntry: Sendable, Hashable {
  /// The order of arrival.
  package var key: Int64 = 0
  package var id: UUID
  package var member: Int64
  package var day: Day
  package var action: Int64
  package var method: Int64
  package var scope: Int64
  /// The household group on that day, or the member itself as a negative key; nil unless the action counts once a household.
  package var household: Int64?
  /// A bit for each group of the scope in which the entry does not count.
  package var heldOut: Int64 = 0
  package var quantityMicro: Int64
  /// As sent, where that differs from the action's own unit.
  package var sentMicro: Int64?
  package var sentUnit: Int64?
  package var figures: Figures
  package var habit: Bool?
  package var isUnusual = false
  /// Unusual, and confirmed by nobody: so long it counts in no challenge.
  package var isHeldBack = false
  package var isOutOfSeason = false
  /// Canonical JSON of the inputs; nil when there are none.
  package var inputs: String?
  package var note: String?
  package var revision: Int64 = 1
  /// A digest of the first revision's content, kept once the entry was edited.
  package var firstContent: [UInt8]?
  /// The run of a sheet that the entry stands on; nil for what a member logged.
  package var run: Int64?
  /// An own entry that a sheet has already: it counts nowhere while the sheet's does.
  package var isOnSheet = false
  package var createdAt: Instant
  package var updatedAt: Instant?
  package var deletedAt: Instant?

  package init(
    id: UUID, member: Int64, day: Day, action: Int64, method: Int64, scope: Int64, quantityMicro: Int64,
    figures: Figures, createdAt: Instant
  ) {
    self.id = id
    self.member = member
    self.day = day
    self.action = action
    self.method = method
    self.scope = scope
    self.quantityMicro = quantityMicro
    self.figures = figures
    self.createdAt = createdAt
  }
}
