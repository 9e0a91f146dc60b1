import Accounting
import Models
import Storage
import Synchronization

extension Store {
  /// The challenges that a member's entries may count in.
  func running(for principal: Principal, on connection: any SQLConnection) throws -> RunningChallenges {
    try challenges.running(in: cities.city(principal.city, on: connection), at: effects.now(), on: connection)
  }
}

/// The opened challenges of the cities, remembered: the city's number tells when they must be read anew.
final class ChallengeShelf: Sendable {
  private struct Shelved {
    let version: Int64
    let running: RunningChallenges
  }

  private let cities = Mutex<[Int64: Shelved]>([:])
  private let editions: EditionShelf
  private let actions: InternTable<String>

  init(editions: EditionShelf, actions: InternTable<String>) {
    self.editions = editions
    self.actions = actions
  }

  /// Entries go back 400 days, and a little more around midnight. What is deleted may be older: see ``of(_:in:on:)``.
  private static let reachBackDays = CityTime.reachBackDays + 2

  func running(in city: StoredCity, at now: Instant, on connection: any SQLConnection) throws -> RunningChallenges {
    let version = try connection.challenges.version(of: city.key)
    if let known = known(city.key, version) { return known }
    let running = try read(city, at: now, on: connection)
    if connection.isReadOnly { put(city.key, version, running) }
    return running
  }

  /// The same where somebody writes: what was read is remembered when it is durable.
  func running(in city: StoredCity, at now: Instant, in transaction: Transaction) throws -> RunningChallenges {
    let version = try transaction.connection.challenges.version(of: city.key)
    if let known = known(city.key, version) { return known }
    let running = try read(city, at: now, on: transaction.connection)
    transaction.onCommit { [self] in put(city.key, version, running) }
    return running
  }

  private func known(_ city: Int64, _ version: Int64) -> RunningChallenges? {
    cities.withLock { cities in cities[city].flatMap { $0.version == version ? $0.running : nil } }
  }

  private func put(_ city: Int64, _ version: Int64, _ running: RunningChallenges) {
    cities.withLock { cities in
      if cities[city]?.version ?? -1 < version { cities[city] = Shelved(version: version, running: running) }
    }
  }

  /// All that were ever opened, for the verifier.
  func everything(in city: StoredCity, on connection: any SQLConnection) throws -> RunningChallenges {
    try read(city, endingFrom: Day(number: 0), on: connection)
  }

  /// Those of one day, for who takes away what is older than new entries may be.
  func of(_ day: Day, in city: StoredCity, on connection: any SQLConnection) throws -> RunningChallenges {
    try read(city, endingFrom: day, containing: day, on: connection)
  }

  private func read(_ city: StoredCity, at now: Instant, on connection: any SQLConnection) throws -> RunningChallenges {
    try read(city, endingFrom: city.time().day(at: now).advanced(by: -Self.reachBackDays), on: connection)
  }

  private func read(
    _ city: StoredCity, endingFrom first: Day, containing day: Day? = nil, on connection: any SQLConnection
  ) throws -> RunningChallenges {
    let time = try city.time()
    let found = try connection.challenges.opened(in: city.key, endingFrom: first).filter { challenge in
      day.map(challenge.period.contains) ?? true
    }
    guard let last = found.map(\.period.lastDay).max() else { return RunningChallenges([], endingFrom: first) }
    let cityDays = try connection.alerts.ofCity(city.key, from: first, to: last).map(\.day)
    let challenges = try found.map { challenge in
      let actions = Set(try connection.challenges.actions(of: challenge.key))
      let isFrozen = try connection.challenges.hasResult(challenge.key)
      let alertDays = Set(isFrozen ? try connection.alerts.frozen(challenge.key) : cityDays)
      let running = RunningChallenges.Challenge(
        key: challenge.key, id: challenge.id, period: challenge.period,
        lateFrom: challenge.period.lateFrom(in: time),
        closesAt: challenge.closesAt ?? challenge.period.closesAt(in: time),
        actions: actions,
        alertActions: alertDays.isEmpty ? [] : try coolingAndHeating(among: actions, of: challenge, on: connection),
        alertDays: alertDays,
        counting: challenge.counting,
        leftTeams: Set(try connection.challenges.leftTeams(of: challenge.key)),
        isFrozen: isFrozen,
        isFilling: try !connection.challenges.fills(of: challenge.key).isEmpty)
      return (running, teams: try connection.challengeFigures.teams(of: challenge.key))
    }
    return RunningChallenges(challenges, endingFrom: first)
  }

  private func coolingAndHeating(
    among actions: Set<Int64>, of challenge: StoredChallenge, on connection: any SQLConnection
  ) throws -> Set<Int64> {
    guard let edition = challenge.edition else { return [] }
    let catalogue = try editions.catalogue(edition, on: connection)
    return try actions.filter { action in
      let id = ActionID(rawValue: try self.actions.value(for: action, on: connection))
      return catalogue.action(id)?.category == ActionCategory.coolingAndHeating
    }
  }
}
