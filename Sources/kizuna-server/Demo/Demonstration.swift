import Accounting
import CatalogueFiles
import EmbeddedSeeds
import Foundation
import Models
import Secrets
import ServerApp
import Services
import Storage

/// Households and schools with some weeks of entries, made through the same services as everything else.
struct Demonstration {
  static let city = "saitama"
  static let weeks = 6
  private static let seed: UInt64 = 2011_0311

  let services: AppServices
  let catalogue: Catalogue
  let clock: DemoClock
  let time: CityTime
  let today: Day
  let now: Instant
  let password: String

  /// A resident of the demonstration with an open session.
  struct Resident {
    let plan: DemoMember
    let principal: Principal
  }

  /// What one logs in with afterwards.
  struct Accounts {
    var officer = (handle: "", password: "")
    var teachers: [String] = []
    var residents: [String] = []
    /// A class that children may come into today.
    var openClass: (name: String, code: String)?
  }

  /// - Parameters:
  ///   - database: Of a running city without these households.
  ///   - password: What residents and teachers log in with.
  static func make(on database: any SQLDatabase, password: String) async throws -> Accounts {
    let now = Effects.live.now()
    guard let time = CityTime(identifier: "Asia/Tokyo") else { return Accounts() }
    let today = time.day(at: now)
    let clock = DemoClock(start: time.noon(of: today.advanced(by: -7 * weeks)), seed: seed)
    // All cores: no requests wait meanwhile.
    let hasher = PasswordHasher(workers: ProcessInfo.processInfo.activeProcessorCount)
    let services = AppServices(store: Store(database: database, effects: clock.effects), hasher: hasher)
    let demonstration = Demonstration(
      services: services, catalogue: try await services.catalogue.catalogue(city: city), clock: clock, time: time,
      today: today, now: now, password: password)
    return try await demonstration.fill(
      Seeds.demoHouseholds(EmbeddedSeeds.files), Seeds.demoSchools(EmbeddedSeeds.files))
  }

  private func fill(_ households: [DemoHousehold], _ seeds: [DemoSchool]) async throws -> Accounts {
    var accounts = Accounts()
    let officer = try await officer(&accounts)
    var schools: [DemonstrationSchool] = []
    for seed in seeds {
      schools.append(
        try await .open(
          seed, in: Self.city, services: services, clock: clock, officer: officer, password: password))
    }
    var residents: [Resident] = []
    for household in households { residents += try await moveIn(household) }
    let challenges = schools.first.map {
      DemonstrationChallenges(services: services, school: $0, officer: officer, today: today)
    }
    for back in stride(from: 7 * Self.weeks, through: 0, by: -1) {
      let day = today.advanced(by: -back)
      // Today's entries were made by now, not tonight.
      clock.move(to: min(time.noon(of: day), now))
      for resident in residents { try await live(resident, day) }
      for school in schools { try await school.live(day) }
      try await challenges?.live(day)
    }
    try await services.boards.tick()
    accounts.residents = residents.map(\.plan.handle)
    accounts.teachers = seeds.map(\.teacher.handle)
    accounts.openClass = try await schools.first?.classCode()
    return accounts
  }

  private func officer(_ accounts: inout Accounts) async throws -> Principal {
    let handle = "demo-officer"
    guard let password = try await services.operation.addOfficer(handle: handle, city: Self.city) else {
      throw OperatorFault("\(handle) is there already")
    }
    accounts.officer = (handle, password)
    let opened = try await services.sessions.logIn(
      city: Self.city, handle: handle, password: password, client: "demonstration", origin: "demonstration")
    return try await services.sessions.authenticate(opened.tokens.access)
  }

  private func moveIn(_ household: DemoHousehold) async throws -> [Resident] {
    var residents: [Resident] = []
    var home: UUID?
    for plan in household.members {
      let opened = try await services.accounts.signUp(
        AccountDraft(
          city: Self.city, handle: plan.handle, password: password, displayName: plan.displayName,
          locale: plan.locale), client: "demonstration", origin: "demonstration")
      let principal = try await services.sessions.authenticate(opened.tokens.access)
      if let home {
        guard let keeper = residents.first?.principal else { continue }
        let code = try await services.codes.create(in: home, role: nil, expiresAt: nil, by: keeper)
        _ = try await services.memberships.join(code: code.letters, origin: "demonstration", by: principal)
      } else {
        home = try await makeHome(household, principal)
      }
      residents.append(Resident(plan: plan, principal: principal))
    }
    return residents
  }

  private func makeHome(_ household: DemoHousehold, _ keeper: Principal) async throws -> UUID {
    let wards = try await services.groups.directory(city: Self.city, kinds: [.ward], after: 0, limit: 200).groups
    let root = try await services.catalogue.city(Self.city).root.id
    let ward = wards.first { $0.name == household.ward || $0.englishName == household.ward }
    let group = try await services.groups.create(
      .init(kind: .household, parent: ward?.id ?? root, name: household.name), by: keeper
    ).view.group
    var profile = HouseholdProfile()
    profile.petrolCarMetresPerLitre = household.profile.petrolCarKilometresPerLitre.map { Int64($0 * 1000) }
    profile.evWattHoursPerKilometre = household.profile.evWattHoursPerKilometre.map { Int64($0) }
    profile.electricityMenu = household.profile.electricityMenu
    profile.people = household.profile.people.map(Int64.init)
    try await services.profiles.set(profile, of: group.id, by: keeper)
    return group.id
  }

  private func live(_ resident: Resident, _ day: Day) async throws {
    for habit in resident.plan.habits where clock.chance() < Double(habit.perWeek) / 7 {
      let season = catalogue.action(habit.action)?.season
      if let season, !season.contains(day.month) { continue }
      let draft = EntryDraft(
        action: habit.action, quantity: habit.quantity, day: day, inputs: habit.inputs, habit: habit.habit)
      _ = try await services.entries.post(nil, draft, claim: nil, by: resident.principal)
    }
  }
}

extension CityTime {
  fileprivate func noon(of day: Day) -> Instant { start(of: day).advanced(bySeconds: 12 * 3600) }
}
