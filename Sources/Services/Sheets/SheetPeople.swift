import Accounting
import Foundation
import Models
import Storage

/// The members behind the rows of a class's sheets of one day, and where each of them stands.
struct SheetPeople {
  let group: StoredGroup
  let day: Day
  /// The class's pupils of that day whom the sheet names, by nickname.
  let pupils: [String: Int64]
  private let store: Store
  private let transaction: Transaction
  private let places: [Int64: Place]
  /// The members behind numbered rows.
  private var contributors: [Int64: Int64]

  init(
    of group: StoredGroup, on day: Day, naming draft: SheetRunDraft, store: Store, in transaction: Transaction
  ) throws {
    self.group = group
    self.day = day
    self.store = store
    self.transaction = transaction
    contributors = try transaction.connection.contributors.ofGroup(group.key, on: day)
    let names = Set(draft.rows.compactMap(\.name.nickname))
    var (pupils, places): ([String: Int64], [Int64: Place]) = ([:], [:])
    if !names.isEmpty {
      for pupil in try transaction.connection.pupils.ofGroup(group.key) where names.contains(pupil.nickname) {
        let place = try store.place(of: pupil.member, on: day, in: transaction)
        // Who was not in the class that day has no row on its sheet.
        guard place.scope.groups.contains(group.key) else { continue }
        pupils[pupil.nickname] = pupil.member
        places[pupil.member] = place
      }
    }
    self.pupils = pupils
    self.places = places
  }

  /// The members behind numbered rows of the day.
  var rows: Set<Int64> { Set(contributors.values) }

  /// The members of whom there may be entries already.
  var known: [Int64] { (Array(contributors.values) + Array(pupils.values)).sorted() }

  func member(_ name: SheetRunDraft.RowName) -> Int64? {
    switch name {
    case .number(let number): contributors[number]
    case .nickname(let nickname): pupils[nickname]
    }
  }

  func contentRow(_ row: SheetRunDraft.Row) -> SheetRunContent.Row {
    switch row.name {
    case .number(let number): SheetRunContent.Row(place: number, ticks: row.ticks)
    case .nickname: SheetRunContent.Row(member: member(row.name), ticks: row.ticks)
    }
  }

  func member(_ row: SheetRunContent.Row) -> Int64? { row.member ?? row.place.flatMap { contributors[$0] } }

  /// The same with a member for each of these rows.
  func withContributors(for numbers: [Int64]) throws -> SheetPeople {
    let missing = numbers.filter { contributors[$0] == nil }
    guard !missing.isEmpty else { return self }
    var people = self
    let ids = missing.map { ($0, store.effects.newID()) }
    let made = try transaction.connection.contributors.insert(
      Dictionary(uniqueKeysWithValues: ids), group: group.key, on: day, city: group.city,
      locale: Language.ja.rawValue, at: store.effects.now())
    people.contributors.merge(made) { old, _ in old }
    return people
  }

  /// Where a member's entries of the day belong.
  func place(_ member: Int64) throws -> Place {
    if let place = places[member] { return place }
    let scope = try store.tree.closure(of: [group.key], in: transaction)
    return Place(scope: scope, householdGroup: nil, household: -member)
  }

  func scopeKey(_ place: Place) throws -> Int64 { try store.scopes.key(for: place.scope, in: transaction) }
}
