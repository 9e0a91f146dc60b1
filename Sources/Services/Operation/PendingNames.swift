import Accounting
import Models
import Storage

/// Totals remember who changed them until they are released. Of a class that is forgotten it becomes numbers that stand for nobody, the same for
/// one person within a week and another in the next: how many they were goes on to decide what may be shown.
struct PendingNames {
  typealias EndedClass = ForgettingRepository.EndedClass

  let store: Store

  private static let weeksAtOnce = 2

  func replace(of ended: EndedClass) async throws {
    let store = store
    let scene = try await store.database.read { connection in try Scene(ended, store: store, on: connection) }
    guard let scene else { return }
    var day = scene.first
    while day <= scene.last {
      let end = day.advanced(by: 7 * Self.weeksAtOnce - 1)
      // Somebody may be writing to such a day just now; what has changed under the hand is read again.
      while true {
        let found = try await store.database.read { [day] in
          try $0.forgetting.changers(of: scene.groups, from: day, to: end)
        }
        let changes = scene.replacing(found) { -Int64(bitPattern: $0 >> 2 | 1) }
        if changes.isEmpty { break }
        try await store.database.write { transaction in
          try transaction.lock(.operation)
          for (old, new) in changes { try transaction.connection.forgetting.replace(old, with: new) }
        }
      }
      day = end.advanced(by: 1)
    }
  }

  /// The people of a class, and where and when they may have changed something.
  private struct Scene: Sendable {
    let people: Set<Int64>
    let groups: [Int64]
    /// A Monday.
    let first: Day
    let last: Day
    let effects: Effects

    init?(_ ended: EndedClass, store: Store, on connection: any SQLConnection) throws {
      people = Set(try connection.forgetting.people(of: ended.group, limit: .max).map(\.member))
      var (groups, first): (Set<Int64>, Day?) = ([ended.group], nil)
      for member in people {
        for membership in try connection.memberships.ofMember(member) {
          groups.insert(membership.group)
          first = min(first ?? membership.from, membership.from)
        }
      }
      guard let first else { return nil }
      self.groups = try store.tree.closure(of: groups, on: connection).groups
      self.first = first.monday
      last = try store.cities.city(ended.city, on: connection).time().acceptedDays(at: ended.closedAt).upperBound
      effects = store.effects
    }

    /// The texts that name somebody, with other numbers.
    ///
    /// - Parameter alias: Makes a number of eight random bytes.
    func replacing(
      _ found: [ForgettingRepository.Changed], alias: (UInt64) -> Int64
    ) -> [(ForgettingRepository.Changed, String)] {
      struct Person: Hashable {
        let member: Int64
        let monday: Day
      }
      var aliases: [Person: Int64] = [:]
      return found.compactMap { changed in
        let parts = changed.members.split(separator: " ").map { part -> String in
          let numbers = part.split(separator: ":", maxSplits: 1)
          guard let member = numbers.first.flatMap({ Int64($0) }), people.contains(member) else { return String(part) }
          let person = Person(member: member, monday: changed.day.monday)
          let number = aliases[person] ?? alias(effects.random(8).reduce(0) { $0 << 8 | UInt64($1) })
          aliases[person] = number
          return ([String(number)] + numbers.dropFirst().map(String.init)).joined(separator: ":")
        }
        let text = parts.map { $0 + " " }.joined()
        return text == changed.members ? nil : (changed, text)
      }
    }
  }
}
