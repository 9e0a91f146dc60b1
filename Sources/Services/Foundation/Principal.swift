import Models
package import Storage

/// Who is asking: the member that an access token stands for, and the session it belongs to.
package struct Principal: Sendable, Hashable {
  package let member: StoredMember
  package let session: Int64

  package init(member: StoredMember, session: Int64) {
    self.member = member
    self.session = session
  }

  var city: Int64 { member.city }
}
