package import Accounting
package import Models
import Storage

/// Days of heat or cold, marked by officers. Who spares the air conditioner or heater on such a day still has it in all totals, and in no
/// challenge.
package struct AlertService: Sendable {
  let store: Store

  private let filling: ChallengeFilling

  package init(store: Store) {
    self.store = store
    filling = ChallengeFilling(store: store)
  }

  /// - Parameter membersAtOnce: How many members one step of counting anew takes.
  package init(store: Store, membersAtOnce: Int64) {
    self.store = store
    filling = ChallengeFilling(store: store, membersAtOnce: membersAtOnce)
  }

  /// So many days ago a day may still be marked, or unmarked.
  package static let reachBackDays = 30
  package static let reachAheadDays = 400
  /// Days of one list.
  package static let mostDays = 1000

  package struct Alert: Sendable, Hashable {
    package let day: Day
    package let kind: AlertKind

    package init(day: Day, kind: AlertKind) {
      self.day = day
      self.kind = kind
    }
  }

  /// A city's marked days of a period, for anyone; by default all that can be changed.
  package func list(city slug: String, from: Day? = nil, to: Day? = nil) async throws -> [Alert] {
    let store = store
    return try await store.database.read { connection in
      guard let city = try connection.cities.find(slug: slug) else { throw Refusal.notFound }
      let days = Self.days(around: try city.time().day(at: store.effects.now()))
      let (from, to) = (
        from ?? min(days.lowerBound, to ?? days.lowerBound), to ?? max(days.upperBound, from ?? days.upperBound)
      )
      guard from <= to else {
        throw Refusal(
          .invalidParameter, at: "from",
          LocalizedText(en: "The period ends before it begins.", ja: "期間の終わりが始まりより前です。"))
      }
      guard from.distance(to: to) <= Self.mostDays else {
        throw Refusal(
          .periodTooLong, at: "from", LocalizedText(en: "At most 1,000 days at once.", ja: "一度に1000日までです。"))
      }
      return try connection.alerts.ofCity(city.key, from: from, to: to).map { Alert(day: $0.day, kind: $0.kind) }
    }
  }

  /// Marks a day, or says of a marked one that it is of the other kind. Challenges that are over stay as they are.
  package func put(_ kind: AlertKind, on day: Day, city slug: String, by principal: Principal) async throws -> Alert {
    try await change(day, city: slug, by: principal) { alerts, city in
      let present = try alerts.find(day, city: city)
      guard present != kind else { return .none }
      try alerts.put(kind, on: day, city: city)
      return present == nil ? .counting : .kind
    }
    return Alert(day: day, kind: kind)
  }

  /// - Throws: ``Refusal/notFound`` for a day that is not marked.
  package func remove(_ day: Day, city slug: String, by principal: Principal) async throws {
    try await change(day, city: slug, by: principal) { alerts, city in
      guard try alerts.remove(day, city: city) else { throw Refusal.notFound }
      return .counting
    }
  }

  /// What a write changed.
  private enum Effect {
    case none
    case kind
    /// Which entries count.
    case counting
  }

  private func change(
    _ day: Day, city slug: String, by principal: Principal,
    _ body: @escaping @Sendable (AlertRepository, _ city: Int64) throws -> Effect
  ) async throws {
    let store = store
    _ = try await store.database.read { connection in
      try Self.city(slug, of: principal, store: store, on: connection, now: store.effects.now())
    }
    // What is over by now goes by the days that were marked before.
    try await ResultMaking(store: store).makeDue()
    let recounted = try await store.database.write { transaction -> [Int64] in
      let connection = transaction.connection
      let now = store.effects.now()
      let city = try Self.city(slug, of: principal, store: store, on: connection, now: now)
      let time = try city.time()
      try Refusal.require(day, in: Self.days(around: time.day(at: now)), at: "day")
      let challenges = try AlertRecount(day: day, city: city.key, transaction: transaction)
      let effect = try body(connection.alerts, city.key)
      guard effect != .none else { return [] }
      try challenges.requireGoingOn(at: now)
      transaction.record(.city, city.key, .changed, by: principal, at: now)
      guard effect == .counting else { return [] }
      try connection.challenges.raiseVersion(of: city.key)
      // Nobody can have logged anything of a later day.
      return day <= time.acceptedDays(at: now).upperBound ? try challenges.beginAnew(at: now) : []
    }
    for challenge in recounted { await filling.begin(challenge) }
  }

  private static func city(
    _ slug: String, of principal: Principal, store: Store, on connection: any SQLConnection, now: Instant
  ) throws -> StoredCity {
    let city = try store.cities.city(principal.city, on: connection)
    guard city.slug == slug, let root = try connection.groups.root(of: city.key) else { throw Refusal.notFound }
    try GroupAccess(root, of: principal, store: store, on: connection, now: now).require(\.isOfficer)
    return city
  }

  private static func days(around today: Day) -> ClosedRange<Day> {
    today.advanced(by: -reachBackDays)...today.advanced(by: reachAheadDays)
  }
}
