package import Foundation
package import Models

/// A group as the database keeps it.
package struct StoredGroup: Sendable, Hashable {
  package var key: Int64
  package var id: UUID
  package var city: Int64
  package var parent: Int64?
  package var kind: GroupKind
  package var name: String
  package var englishName: String?
  package var enrolled: Int64?
  package var band: String?
  package var revision: Int64
  package var createdAt: Instant
  package var closedAt: Instant?

  package init(
    key: Int64, id: UUID, city: Int64, parent: Int64?, kind: GroupKind, name: String, englishName: String?,
    enrolled: Int64?, band: String?, revision: Int64, createdAt: Instant, closedAt: Instant?
  ) {
    self.key = key
    self.id = id
    self.city = city
    self.parent = parent
    self.kind = kind
    self.name = name
    self.englishName = englishName
    self.enrolled = enrolled
    self.band = band
    self.revision = revision
    self.createdAt = createdAt
    self.closedAt = closedAt
  }
}
