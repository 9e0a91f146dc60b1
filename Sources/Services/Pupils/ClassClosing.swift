import Models
import Storage

/// The end of a class: its code is dead at once, its pupils are out of it and out of what hangs on it, and nothing that was logged changes.
struct ClassClosing {
  let store: Store
  let transaction: Transaction
  let city: StoredCity

  func close(_ group: StoredGroup, by member: Int64) throws {
    let writer = MembershipWriter(store: store, transaction: transaction, city: city)
    // Staff as well as pupils; contributors of sheets ended on their day.
    for key in try transaction.connection.memberships.goingOn(in: group.key) {
      guard let person = try transaction.connection.members.find(key, city: city.key) else { continue }
      try writer.end(person, in: group)
    }
    try writer.close(group, by: member)
  }
}
