import Accounting
import Foundation
import Models
import Services
import Storage
import Testing

extension World {
  static let summerSheet: SheetID = "ecolife-2023-summer"

  /// A school below the city, or a class below a school.
  func group(
    _ kind: GroupKind, below parent: UUID? = nil, enrolled: Int64? = nil, city slug: String = "saitama"
  ) async throws -> UUID {
    let root = try await root(slug)
    let id = newID()
    let now = outside.now
    return try await database.write { transaction in
      let connection = transaction.connection
      guard let city = try connection.cities.find(slug: slug),
        let parent = try connection.groups.find(parent ?? root, city: city.key)
      else { throw Refusal.notFound }
      let key = try connection.groups.insert(
        StoredGroup(
          key: 0, id: id, city: city.key, parent: parent.key, kind: kind, name: "\(kind)", englishName: nil,
          enrolled: enrolled, band: nil, revision: 1, createdAt: now, closedAt: nil))
      if kind == .class {
        try connection.execute("INSERT INTO classes (grp, first_day, locale) VALUES (\(key), 0, 'ja')")
      }
      return id
    }
  }

  /// Somebody who teaches in a school or class, since April.
  func teacher(_ handle: String = "sensei", of group: UUID) async throws -> Principal {
    let teacher = try await resident(handle)
    try await enrol(teacher.member.key, in: group, as: .teacher)
    return teacher
  }

  /// A child of whom nothing but the nickname is known, in the class since April.
  func pupil(_ nickname: String, in group: UUID, city slug: String = "saitama") async throws -> Principal {
    let id = newID()
    let now = outside.now
    let key = try await database.write { transaction in
      let connection = transaction.connection
      guard let city = try connection.cities.find(slug: slug) else { throw Refusal.notFound }
      let key = try connection.members.insert(
        StoredMember(
          key: 0, id: id, city: city.key, kind: .pupil, handle: nil, displayName: nil, locale: "ja", revision: 1,
          createdAt: now))
      try connection.execute(
        """
        INSERT INTO pupils (member, grp, nickname)
        SELECT \(key), grp, \(nickname) FROM groups WHERE id = \(group)
        """)
      return key
    }
    try await enrol(key, in: group, as: .pupil)
    let member = try await database.read { try $0.members.inAnyCity(key) }
    return Principal(member: try #require(member), session: 0)
  }

  func enrol(_ member: Int64, in group: UUID, as role: Role, from: Day? = nil) async throws {
    let from = from ?? Day("2026-04-01") ?? today
    try await database.write { transaction in
      let key = try transaction.connection.integer("SELECT grp FROM groups WHERE id = \(group)") ?? 0
      try transaction.connection.memberships.insert(member: member, group: key, role: role, from: from)
    }
  }

  /// Puts a class's sheet of today, or of another day.
  @discardableResult
  func enter(
    _ id: UUID? = nil, in group: UUID, sheet: SheetID = World.summerSheet, on day: Day? = nil,
    ifMatch revision: Int64? = nil, _ rows: [SheetRunDraft.Row], by person: Principal
  ) async throws -> SheetRunOutcome {
    try await sheets.put(
      id ?? newID(), in: group, SheetRunDraft(sheet: sheet, day: day ?? today, rows: rows),
      precondition: revision.map { .revisions([$0]) }, by: person)
  }

  func undo(_ view: SheetRunView, in group: UUID, by person: Principal) async throws {
    try await sheets.delete(view.run.id, in: group, precondition: .any, by: person)
  }

  /// The sums of a day, of the groups one asks for.
  func sums(_ groups: UUID..., on day: Day? = nil) async throws -> [Tally] {
    var result: [Tally] = []
    for group in groups { result.append(try await tally(group, on: day)) }
    return result
  }
}

extension SheetRunDraft.Row {
  /// Row `number` with these actions done newly.
  static func row(_ number: Int64, _ actions: ActionID..., habits: [ActionID] = []) -> Self {
    Self(.number(number), actions.map { .init($0, habit: false) } + habits.map { .init($0, habit: true) })
  }

  static func row(_ nickname: String, _ actions: ActionID..., habits: [ActionID] = []) -> Self {
    Self(.nickname(nickname), actions.map { .init($0, habit: false) } + habits.map { .init($0, habit: true) })
  }
}
