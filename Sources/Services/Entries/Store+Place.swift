import Accounting
import Models
import Storage

/// Where a member stands on a day: which groups its entries belong to, and whose home they are of.
struct Place: Sendable, Hashable {
  let scope: Scope
  /// The household group; nil without one.
  let householdGroup: Int64?
  /// What household-once counting goes by: the household group, or the member itself as a negative key.
  let household: Int64
}

extension Store {
  func place(of member: Int64, on day: Day, in transaction: Transaction) throws -> Place {
    let connection = transaction.connection
    let memberships = try connection.memberships.ofMember(member, on: day).filter { $0.role.counts }
    let scope = try tree.closure(of: memberships.map(\.group), in: transaction)
    let household = memberships.first { $0.kind == .household }?.group
    return Place(scope: scope, householdGroup: household, household: household ?? -member)
  }
}
