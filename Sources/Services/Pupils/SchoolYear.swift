package import Accounting
package import Foundation
import Models
import Storage

/// The turn of a school's year: its classes end and the next ones begin. What they did stays with the school.
package struct SchoolYear: Sendable {
  let store: Store

  package init(store: Store) { self.store = store }

  package struct Turned: Sendable {
    /// The classes that ended, and those that were asked for.
    package let ended: [GroupService.View]
    package let opened: [GroupService.View]
  }

  static let mostClasses = 60

  /// Ends the classes that began before `firstDay` and opens the others. Doing it again changes nothing: a class of that name that began
  /// on that day is there already.
  ///
  /// - Parameters:
  ///   - firstDay: The first day that counts for the new ones; the start of the present school year if nil.
  ///   - drafts: The classes that begin; where they hang and begin is not read from them.
  package func turn(
    _ school: UUID, firstDay: Day?, opening drafts: [GroupService.Draft], by principal: Principal
  ) async throws -> Turned {
    for draft in drafts { try GroupService.check(name: draft.name, enrolled: draft.enrolled, band: draft.band) }
    guard drafts.count <= Self.mostClasses, Set(drafts.map(\.name)).count == drafts.count else {
      throw Refusal.invalid("classes", en: "At most 60 classes, each name once.", ja: "クラスは60まで、名前は一度ずつです。")
    }
    let store = store
    return try await store.database.write { transaction in
      let connection = transaction.connection
      let now = store.effects.now()
      guard let found = try connection.groups.find(school, city: principal.city) else { throw Refusal.notFound }
      let classes = try connection.groups.children(of: found.key, city: principal.city)
      try transaction.lock(everybodyIn: [found.key] + classes.map(\.key), city: principal.city)
      let access = try GroupAccess(school, of: principal, store: store, on: connection, now: now)
      try access.require { $0.isStaff && $0.group.kind == .school }
      let day = firstDay ?? access.city.schoolYear(around: access.today)
      let present = try connection.groups.children(of: found.key, city: principal.city)
        .map { (group: $0, firstDay: try connection.classes.find(group: $0.key)?.firstDay ?? day) }
      let old = present.filter { $0.firstDay < day }.map(\.group)
      let ended = try old.map { try GroupService.View($0, of: principal, store: store, on: connection, now: now) }
      let closing = ClassClosing(store: store, transaction: transaction, city: access.city)
      for group in old { try closing.close(group, by: principal.member.key) }
      let kept = present.filter { $0.firstDay >= day }.map(\.group)
      let opened = try drafts.map { draft in
        var draft = draft
        draft.firstDay = day
        let group =
          try kept.first { $0.name == draft.name }
          ?? transaction.insert(draft, below: access, store: store, by: principal)
        return try GroupService.View(group, of: principal, store: store, on: connection, now: now)
      }
      return Turned(ended: ended, opened: opened)
    }
  }
}
