package import Accounting
package import Foundation
import Models
import Storage

/// What members and groups avoided, from sums kept when entries are written.
package struct TotalsService: Sendable {
  let store: Store

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

  /// A household's, club's or company's figures, for those who are in it.
  package func group(
    _ id: UUID, from: Day?, to: Day?, by grouping: TotalsReport.Grouping, of principal: Principal
  ) async throws -> TotalsReport {
    let store = store
    let now = store.effects.now()
    return try await store.database.read { connection in
      let access = try GroupAccess(id, of: principal, store: store, on: connection, now: now)
      try access.require { $0.canReadFigures }
      let period = try Self.period(from, to, today: access.today)
      let key = access.group.key
      let any = try connection.totals.ofGroup(key, from: period.from, to: period.to, byAction: false)
      let actions =
        grouping == .day ? [] : try connection.totals.ofGroup(key, from: period.from, to: period.to, byAction: true)
      return try TotalsAssembly(from: period.from, to: period.to, grouping: grouping, asOf: now).report(
        anyAction: any.map { ($0.key.day, $0.tally) }, byAction: actions.map { ($0.key.action, $0.tally) },
        name: try store.naming(access.city.edition, on: connection))
    }
  }

  /// The asked period, by default the seven days up to today.
  private static func period(_ from: Day?, _ to: Day?, today: Day) throws -> (from: Day, to: Day) {
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
