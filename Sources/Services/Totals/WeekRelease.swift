import Accounting
import Models
import Storage

/// Reading what a group shows of a week, and showing more of it when that may be.
struct WeekRelease: Sendable {
  let store: Store
  let group: Int64
  let monday: Day
  let today: Day

  /// Not more often than this; readers in between see the same.
  static let fewestMilliseconds: Int64 = 1000

  struct State: Sendable {
    var week: ReleasedWeek
    var asOf: Instant
  }

  /// Other writes came between; whoever reads next tries again.
  private struct Overtaken: Error {}

  /// What may be seen now.
  func state() async throws -> State {
    let now = store.effects.now()
    let (state, isDue) = try await store.database.read { connection in
      let found = try load(on: connection)
      var next = found.week
      let release = next.release(found.totals, found.changers, today: today)
      return (State(week: found.week, asOf: found.asOf ?? now), mayShow(release, after: found.asOf, at: now))
    }
    guard isDue else { return state }
    return try await release(at: now) ?? state
  }

  private func mayShow(_ release: ReleasedWeek.Release, after asOf: Instant?, at now: Instant) -> Bool {
    guard let asOf, !release.renewsSheets else { return !release.rests.isEmpty }
    return !release.rests.isEmpty && now.milliseconds - asOf.milliseconds >= Self.fewestMilliseconds
  }

  private func release(at now: Instant) async throws -> State? {
    do {
      return try await store.database.write { transaction in
        try transaction.lock(.group(group))
        let connection = transaction.connection
        var found = try load(on: connection)
        var next = found.week
        let places = next.release(found.totals, found.changers, today: today)
        guard mayShow(places, after: found.asOf, at: now) else {
          return State(week: found.week, asOf: found.asOf ?? now)
        }
        for place in places.rests.keys.sorted() {
          found.changers[place] = try connection.releases.take(place, of: group)
        }
        // Who was just writing has been waited for: the totals may have moved, and with them what may be seen.
        found.totals = try totals(on: connection)
        next = found.week
        let release = next.release(found.totals, found.changers, today: today)
        guard release.rests.keys == places.rests.keys else { throw Overtaken() }
        for (place, rest) in release.rests { try connection.releases.keep(rest, place, of: group) }
        guard next != found.week else { return State(week: found.week, asOf: found.asOf ?? now) }
        try connection.releases.put(next, instead: found.week, of: group, at: now)
        return State(week: next, asOf: now)
      }
    } catch is Overtaken {
      return nil
    }
  }

  private struct Loaded {
    var week: ReleasedWeek
    var totals: [ReleasedWeek.Place: Tally]
    var changers: [ReleasedWeek.Place: Changers]
    var asOf: Instant?
  }

  private func load(on connection: any SQLConnection) throws -> Loaded {
    Loaded(
      week: try connection.releases.week(of: group, monday: monday), totals: try totals(on: connection),
      changers: try connection.releases.changers(of: group, from: monday, to: monday.advanced(by: 6)),
      asOf: try connection.releases.asOf(of: group, monday: monday))
  }

  private func totals(on connection: any SQLConnection) throws -> [ReleasedWeek.Place: Tally] {
    var result: [ReleasedWeek.Place: Tally] = [:]
    for byAction in [false, true] {
      for (key, tally) in try connection.totals.ofGroup(
        group, from: monday, to: monday.advanced(by: 6), byAction: byAction)
      {
        result[.init(day: key.day, action: key.action)] = tally
      }
    }
    return result
  }
}
