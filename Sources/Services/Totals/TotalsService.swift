package import Accounting
package import Foundation
import Models
import Storage

/// What members and groups avoided, from sums kept when entries are written.
package struct TotalsService: Sendable {
  let store: Store
  private let below = RenewalBelow()

  package init(store: Store) { self.store = store }

  package static let mostDays = 400

  /// The caller's own figures: everything the member logged, wherever it counts.
  package func own(
    from: Day?, to: Day?, by grouping: TotalsReport.Grouping, of principal: Principal
  ) async throws -> TotalsReport {
    let store = store
    let now = store.effects.now()
    return try await store.database.read { connection in
      let city = try store.cities.city(principal.city, on: connection)
      let period = try Self.period(from, to, today: try city.time().day(at: now))
      let tallies = try connection.totals.ofMember(principal.member.key, from: period.from, to: period.to)
      let days = Dictionary(grouping: tallies, by: \.day).mapValues { rows in
        var tally = rows.reduce(into: Tally.zero) { $0 += $1.tally }
        tally.members = 1
        tally.quantityMicro = 0
        return tally
      }
      return try TotalsAssembly(from: period.from, to: period.to, grouping: grouping, asOf: now).report(
        anyAction: days.sorted { $0.key < $1.key }.map { ($0.key, $0.value) },
        byAction: tallies.map { ($0.action, $0.tally) }, name: try store.naming(city.edition, on: connection))
    }
  }

  /// A group's figures: a household's as they are, any other's as far as they may be seen.
  package func group(
    _ id: UUID, from: Day?, to: Day?, by grouping: TotalsReport.Grouping, of principal: Principal
  ) async throws -> TotalsReport {
    let store = store
    let now = store.effects.now()
    let found = try await store.database.read { connection -> Found in
      let access = try GroupAccess(id, of: principal, store: store, on: connection, now: now)
      try access.require { $0.canReadFigures }
      guard access.group.kind == .household else {
        return .released(
          try ReleasedQuestion(
            access.group, from: from, to: to, by: grouping, fewest: access.fewestMembers, city: access.city,
            today: access.today))
      }
      let period = try Self.period(from, to, today: access.today)
      let key = access.group.key
      let any = try connection.totals.ofGroup(key, from: period.from, to: period.to, byAction: false)
      let actions =
        grouping == .day ? [] : try connection.totals.ofGroup(key, from: period.from, to: period.to, byAction: true)
      return .report(
        try TotalsAssembly(from: period.from, to: period.to, grouping: grouping, asOf: now).report(
          anyAction: any.map { ($0.key.day, $0.tally) }, byAction: actions.map { ($0.key.action, $0.tally) },
          name: try store.naming(access.city.edition, on: connection)))
    }
    switch found {
    case .report(let report): return report
    case .released(let question): return try await answer(question)
    }
  }

  private enum Found: Sendable {
    case report(TotalsReport)
    case released(ReleasedQuestion)
  }

  /// A city's figures, for anyone.
  package func city(
    _ slug: String, from: Day?, to: Day?, by grouping: TotalsReport.Grouping
  ) async throws -> TotalsReport {
    let now = store.effects.now()
    let question = try await store.database.read { connection in
      guard let city = try connection.cities.find(slug: slug), let root = try connection.groups.root(of: city.key)
      else {
        throw Refusal.notFound
      }
      return try ReleasedQuestion(
        root, from: from, to: to, by: grouping, fewest: SmallGroups.fewestOutside, city: city,
        today: try city.time().day(at: now))
    }
    return try await answer(question)
  }

  private func answer(_ question: ReleasedQuestion) async throws -> TotalsReport {
    try await below.renew(question, store: store)
    let release = WeekRelease(
      store: store, group: question.group.key, monday: question.monday, today: question.today)
    let state = try await release.state()
    let store = store
    return try await store.database.read { connection in
      let subtraction = try question.subtraction(from: state.week, on: connection)
      return try question.report(state, minus: subtraction, name: try store.naming(question.edition, on: connection))
    }
  }

  /// The asked period, by default the seven days up to today.
  static func period(_ from: Day?, _ to: Day?, today: Day) throws -> (from: Day, to: Day) {
    let to = to ?? max(today, from ?? today)
    let from = from ?? to.advanced(by: -6)
    guard from <= to else {
      throw Refusal(
        .invalidParameter, at: "from",
        LocalizedText(en: "The period ends before it begins.", ja: "期間の終わりが始まりより前です。"))
    }
    guard from.distance(to: to) < mostDays else {
      throw Refusal(
        .periodTooLong, at: "from",
        LocalizedText(en: "At most \(mostDays) days at once.", ja: "一度に\(mostDays)日までです。"))
    }
    return (from, to)
  }
}

extension Store {
  /// The name and theme behind an action's key; the theme is the present edition's.
  fileprivate func naming(
    _ edition: Int64, on connection: any SQLConnection
  ) throws -> (Int64) throws -> (id: String, theme: Theme?) {
    let catalogue = try editions.catalogue(edition, on: connection)
    let actions = actions
    return { key in
      let id = try actions.value(for: key, on: connection)
      return (id, catalogue.action(ActionID(rawValue: id))?.theme)
    }
  }
}
