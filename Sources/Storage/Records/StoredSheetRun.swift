package import Accounting
package import Foundation
package import Models

/// One class's sheet on one day as the database keeps it.
package struct StoredSheetRun: Sendable, Hashable {
  package var key: Int64 = 0
  package var id: UUID
  package var city: Int64
  package var group: Int64
  package var sheet: SheetID
  package var day: Day
  /// The edition that values it, whichever is current when it is corrected.
  package var edition: Int64
  /// Canonical JSON of the rows as they stand.
  package var content: [UInt8]
  package var revision: Int64 = 1
  package var createdAt: Instant
  package var updatedAt: Instant?
  package var deletedAt: Instant?

  package init(
    id: UUID, city: Int64, group: Int64, sheet: SheetID, day: Day, edition: Int64, content: [UInt8], createdAt: Instant
  ) {
    self.id = id
    self.city = city
    self.group = group
    self.sheet = sheet
    self.day = day
    self.edition = edition
    self.content = content
    self.createdAt = createdAt
  }
}
