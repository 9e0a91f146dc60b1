package import Foundation
package import Models

/// A member as the database keeps it; pupils have neither handle nor display name.
package struct StoredMember: Sendable, Hashable {
  package var key: Int64
  package var id: UUID
  package var city: Int64
  package var kind: MemberKind
  package var handle: String?
  package var displayName: String?
  package var locale: String
  package var revision: Int64
  package var createdAt: Instant

  package init(
    key: Int64, id: UUID, city: Int64, kind: MemberKind, handle: String?, displayName: String?, locale: String,
    revision: Int64, createdAt: Instant
  ) {
    self.key = key
    self.id = id
    self.city = city
    self.kind = kind
    self.handle = handle
    self.displayName = displayName
    self.locale = locale
    self.revision = revision
    self.createdAt = createdAt
  }
}
