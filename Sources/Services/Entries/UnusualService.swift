package import Accounting
package import Foundation
import Models
import Storage

/// Unusual entries, which count in challenges when somebody who knows the member confirms them.
package struct UnusualService: Sendable {
  let store: Store

  package init(store: Store) { self.store = store }

  /// Days of a list that says nothing of its period.
  package static let standardDays = 60
  package static let mostDays = 400

  /// One that waits: what is needed to say whether it can be, and nothing else.
  package struct Waiting: Sendable, Hashable {
    package let id: UUID
    package let day: Day
    package let action: ActionID
    /// In the action's own unit.
    package let quantity: Double
    package let unit: String
    /// A pupil's.
    package let nickname: String?
    /// An adult's.
    package let name: String?
    package let sheet: SheetID?
    /// The number of a row of a sheet, behind which is nobody who is known.
    package let row: Int64?
    package let place: Place
  }

  /// Where a list goes on: behind the last entry shown.
  package struct Place: Sendable, Hashable {
    package let day: Day
    package let entry: Int64

    package init(day: Day, entry: Int64) {
      self.day = day
      self.entry = entry
    }
  }

  package struct Page: Sendable, Hashable {
    package let entries: [Waiting]
    /// Nil at the end.
    package let next: Place?
  }

  /// What waits in a group besides the caller's own, newest day first: for a class's or school's staff, for who looks after a club or
  /// company, and for the adults of a household; in the whole city for its officers, as some belong to no group where anybody else could say.
  ///
  /// - Throws: ``ProblemCode/periodTooLong``; ``ProblemCode/notAllowed`` for others who may see the group.
  package func list(
    in group: UUID, from: Day? = nil, to: Day? = nil, after place: Place? = nil, limit: Int, of principal: Principal
  ) async throws -> Page {
    let store = store
    return try await store.database.read { connection in
      let access = try GroupAccess(group, of: principal, store: store, on: connection, now: store.effects.now())
      try access.require { $0.canConfirm(as: principal) }
      let days = try Self.days(from: from, to: to, today: access.today)
      let found = try connection.entries.heldBack(
        in: try Self.groups(access.group, on: connection), besides: principal.member.key, from: days.lowerBound,
        to: days.upperBound, after: place.map { ($0.day, $0.entry) }, limit: limit + 1)
      let shown = try found.prefix(limit).map { try Waiting($0, store: store, on: connection) }
      return Page(entries: shown, next: found.count > limit ? shown.last?.place : nil)
    }
  }

  /// How many wait in a class, for its staff.
  package func count(inClass group: UUID, of principal: Principal) async throws -> Int64 {
    let store = store
    return try await store.database.read { connection in
      let access = try GroupAccess(class: group, of: principal, store: store, on: connection)
      let days = try Self.days(from: nil, to: nil, today: access.today)
      return try connection.entries.countHeldBack(
        in: [access.group.key], besides: principal.member.key, from: days.lowerBound, to: days.upperBound)
    }
  }

  /// Lets an entry count in the challenges that are going on; of one that is confirmed already nothing changes.
  ///
  /// - Throws: ``Refusal/notFound`` unless the caller may confirm the member's entries of that day; ``ProblemCode/notAllowed`` for one's own.
  package func confirm(_ id: UUID, by principal: Principal) async throws {
    let store = store
    try await store.database.write { transaction in
      try Confirmation(store: store, transaction: transaction, principal: principal).confirm(id)
    }
  }

  private static func groups(_ group: StoredGroup, on connection: any SQLConnection) throws -> [Int64] {
    guard group.kind == .school else { return [group.key] }
    return try [group.key] + connection.groups.children(of: group.key, city: group.city).map(\.key)
  }

  private static func days(from: Day?, to: Day?, today: Day) throws(Refusal) -> ClosedRange<Day> {
    // Clocks that run ahead have made tomorrow's already.
    let to = to ?? max(today.advanced(by: 1), from ?? today)
    let from = from ?? to.advanced(by: -standardDays)
    guard from <= to else {
      throw Refusal(
        .invalidParameter, at: "from",
        LocalizedText(en: "The period ends before it begins.", ja: "期間の終わりが始まりより前です。"))
    }
    guard from.distance(to: to) <= mostDays else {
      throw Refusal(.periodTooLong, at: "from", LocalizedText(en: "At most 400 days at once.", ja: "一度に400日までです。"))
    }
    return from...to
  }
}

extension UnusualService.Waiting {
  init(_ entry: EntryRepository.HeldBack, store: Store, on connection: any SQLConnection) throws {
    self.init(
      id: entry.id, day: entry.day,
      action: ActionID(rawValue: try store.actions.value(for: entry.action, on: connection)),
      quantity: FixedQuantity.value(micro: entry.quantityMicro),
      unit: try store.methods.method(for: entry.method, on: connection).unit, nickname: entry.nickname,
      name: entry.displayName ?? entry.handle, sheet: entry.sheet, row: entry.row,
      place: .init(day: entry.day, entry: entry.key))
  }
}

extension GroupAccess {
  /// Whether the caller may say of unusual entries of the group that they are right.
  func canConfirm(as principal: Principal) -> Bool {
    switch group.kind {
    case .class, .school: isStaff
    case .club, .company: canManage
    case .household: principal.member.kind == .adult && role != nil
    case .city: isOfficer
    case .ward: false
    }
  }
}
