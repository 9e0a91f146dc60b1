import Accounting
import CatalogueFiles
import Foundation
import Models
import ServerApp
import Services
import Storage

/// A school with its classes and pupils, made and lived through by the same services as everything else.
struct DemonstrationSchool {
  let services: AppServices
  let clock: DemoClock
  let seed: DemoSchool
  let id: UUID
  let teacher: Principal
  let pupils: [Pupil]

  /// A child of the demonstration.
  struct Pupil {
    let principal: Principal
    let takingPart: Double
    /// Of the school's habits those that this child has, each with whether it always did it.
    let habits: [(habit: DemoHabit, isHabit: Bool)]
  }

  /// Opens the school and lets its children in.
  ///
  /// - Parameter officer: Who makes the school.
  static func open(
    _ seed: DemoSchool, in city: String, services: AppServices, clock: DemoClock, officer: Principal, password: String
  ) async throws -> DemonstrationSchool {
    let wards = try await services.groups.directory(city: city, kinds: [.ward], after: 0, limit: 200).groups
    let root = try await services.catalogue.city(city).root.id
    let ward = wards.first { $0.name == seed.ward || $0.englishName == seed.ward }?.id ?? root
    let school = try await services.groups.create(.init(kind: .school, parent: ward, name: seed.name), by: officer)
      .view.group.id
    let opened = try await services.accounts.signUp(
      AccountDraft(
        city: city, handle: seed.teacher.handle, password: password, displayName: seed.teacher.displayName,
        locale: seed.teacher.locale), client: "demonstration", origin: "demonstration")
    let teacher = try await services.sessions.authenticate(opened.tokens.access)
    let code = try await services.codes.create(in: school, role: nil, expiresAt: nil, by: officer)
    _ = try await services.memberships.join(code: code.letters, origin: "demonstration", by: teacher)
    var pupils: [Pupil] = []
    for plan in seed.classes {
      let group = try await services.groups.create(
        .init(
          kind: .class, parent: school, name: plan.name, enrolled: Int64(plan.children), language: plan.locale),
        by: teacher
      ).view.group.id
      let code = try await services.codes.create(in: group, role: nil, expiresAt: nil, by: teacher)
      for principal in try await letIn(plan.children, code: code.letters, services: services) {
        pupils.append(
          Pupil(
            principal: principal, takingPart: plan.takingPart,
            habits: seed.habits.filter { _ in clock.chance() < 0.7 }.map { ($0, clock.chance() < 0.3) }))
      }
    }
    return DemonstrationSchool(
      services: services, clock: clock, seed: seed, id: school, teacher: teacher, pupils: pupils)
  }

  /// Lets a class's children in, all at once: every core hashes their pictures, which takes as long as all that they log.
  private static func letIn(_ children: Int, code: String, services: AppServices) async throws -> [Principal] {
    try await withThrowingTaskGroup(of: Principal.self) { group in
      for _ in 0..<children {
        group.addTask {
          let joined = try await services.pupils.join(
            code: code, language: nil, isShared: false, origin: "demonstration")
          return try await services.sessions.authenticate(joined.tokens.access)
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
  }

  /// A school day's ticks; all at once, as a class does.
  func live(_ day: Day) async throws {
    guard day.weekday < 6 else { return }
    var ticks: [(EntryDraft, Principal)] = []
    for pupil in pupils where clock.chance() < pupil.takingPart {
      for (habit, isHabit) in pupil.habits where clock.chance() < Double(habit.perWeek) / 5 {
        ticks.append(
          (
            EntryDraft(
              action: habit.action, quantity: habit.quantity, day: day, inputs: habit.inputs, habit: isHabit),
            pupil.principal
          ))
      }
    }
    let entries = services.entries
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (draft, pupil) in ticks {
        group.addTask { _ = try await entries.post(nil, draft, claim: nil, by: pupil) }
      }
      try await group.waitForAll()
    }
  }

  /// A code for the third class, or the first where there are fewer: its children read, and are enough for its figures to show.
  func classCode() async throws -> (name: String, code: String)? {
    guard let plan = seed.classes.dropFirst(2).first ?? seed.classes.first,
      let group = try await services.groups.list(of: teacher).first(where: { $0.group.name == plan.name })
    else { return nil }
    let code = try await services.codes.create(in: group.group.id, role: nil, expiresAt: nil, by: teacher)
    return (plan.name, code.displayed)
  }
}
