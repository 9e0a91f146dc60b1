package import Accounting
package import Models

/// Everything that a member's screen of the day shows. Its parts are read one after the other, each as it stands then.
package struct TodayService: Sendable {
  let entries: EntryService
  let totals: TotalsService
  let groups: GroupService
  let challenges: ChallengeService
  let habits: HabitService
  let catalogue: CatalogueService

  package init(store: Store) {
    entries = EntryService(store: store)
    totals = TotalsService(store: store)
    groups = GroupService(store: store)
    challenges = ChallengeService(store: store)
    habits = HabitService(store: store)
    catalogue = CatalogueService(store: store)
  }

  /// Entries and challenges of one answer.
  static let most = 200

  package struct View: Sendable {
    package let day: Day
    package let offered: [Action]
    package let entries: [EntryView]
    /// The member's own, Monday to Sunday.
    package let week: TotalsReport
    /// The household's, for who lives in one.
    package let household: (group: GroupService.View, week: TotalsReport)?
    /// Open ones in which a group of the member's takes part, and common goals around it.
    package let challenges: [ChallengeView]
    package let habits: [HabitProgress]
  }

  package func today(of principal: Principal) async throws -> View {
    let day = try await entries.today(of: principal)
    let (monday, sunday) = (day.monday, day.monday.advanced(by: 6))
    let groups = try await groups.list(of: principal)
    let pupilsClass = groups.first { $0.role == .pupil }?.group
    let slug = try await catalogue.slug(of: principal.member.city)
    let home = groups.first { $0.group.kind == .household && $0.role != nil }
    let household: (GroupService.View, TotalsReport)? =
      if let home {
        (home, try await totals.group(home.group.id, from: monday, to: sunday, by: .day, of: principal))
      } else { nil }
    return View(
      day: day,
      offered: DailyActions(
        try await catalogue.catalogue(city: slug),
        age: principal.member.kind == .pupil ? AgeBand(ofClass: pupilsClass?.band) : .adult, month: day.month
      ).offered,
      entries: try await entries.list(from: day, to: day, after: nil, limit: Self.most, of: principal).entries,
      week: try await totals.own(from: monday, to: sunday, by: .day, of: principal), household: household,
      challenges: try await openChallenges(for: principal), habits: try await habits.list(of: principal))
  }

  package func openChallenges(for principal: Principal) async throws -> [ChallengeView] {
    try await challenges.open(for: principal, limit: Self.most)
  }
}
