package import Accounting
package import Models
import Storage

/// What members mean to do again and again. Only they see it; entries are still made by a person.
package struct HabitService: Sendable {
  let store: Store

  package init(store: Store) { self.store = store }

  /// So many days are looked through: a streak says at most 53 weeks.
  static let lookBackDays = 52 * 7
  /// So many days from now a habit may begin.
  package static let reachAheadDays = 31

  package func list(of principal: Principal) async throws -> [HabitProgress] {
    let store = store
    let now = store.effects.now()
    return try await store.database.read { connection in
      let today = try store.cities.city(principal.city, on: connection).time().day(at: now)
      return try Self.progress(connection.habits.ofMember(principal.member.key), principal, today, store, connection)
    }
  }

  /// Begins a habit, or sets its days anew.
  ///
  /// - Parameter from: Its first day; if left out, what it was, or today.
  /// - Throws: ``ProblemCode/unknownAction``, ``ProblemCode/actionForAdults``; a rule of the weekdays or the day.
  package func put(
    _ action: ActionID, weekdays: [Int], from: Day?, by principal: Principal
  ) async throws -> HabitProgress {
    let store = store
    return try await store.database.write { transaction in
      try transaction.lock(.member(principal.member.key))
      let connection = transaction.connection
      let city = try store.cities.city(principal.city, on: connection)
      let today = try city.time().day(at: store.effects.now())
      guard let known = try store.editions.catalogue(city.edition, in: transaction).action(action) else {
        throw Refusal(.unknownAction, at: "/action", ProblemCode.unknownAction.title)
      }
      try known.requirePossible(for: principal.member.kind)
      guard !weekdays.isEmpty, Set(weekdays).count == weekdays.count, weekdays.allSatisfy((1...7).contains) else {
        throw Refusal.invalid(
          "weekdays", en: "Say one or more days, 1 for Monday to 7 for Sunday, each once.",
          ja: "曜日を1（月曜）から7（日曜）で、重ならないように1つ以上選んでください。")
      }
      let key = try store.actions.key(for: action.rawValue, in: transaction)
      let present = try connection.habits.ofMember(principal.member.key).first { $0.action == key }
      let from = from ?? present?.from ?? today
      if from != present?.from {
        let days = today.advanced(by: -CityTime.reachBackDays)...today.advanced(by: Self.reachAheadDays)
        try Refusal.require(from, in: days, at: "/from")
      }
      let habit = HabitRepository.Stored(action: key, weekdays: Set(weekdays), from: from)
      if habit != present {
        try connection.habits.put(habit, member: principal.member.key)
        transaction.record(.member, principal.member.key, .changed, by: principal, at: store.effects.now())
      }
      return try Self.progress([habit], principal, today, store, connection)[0]
    }
  }

  /// - Throws: ``Refusal/notFound`` if there is none of that action.
  package func remove(_ action: ActionID, by principal: Principal) async throws {
    let store = store
    try await store.database.write { transaction in
      try transaction.lock(.member(principal.member.key))
      let connection = transaction.connection
      guard let key = try store.actions.existingKey(for: action.rawValue, on: connection),
        try connection.habits.remove(key, member: principal.member.key)
      else { throw Refusal.notFound }
      transaction.record(.member, principal.member.key, .changed, by: principal, at: store.effects.now())
    }
  }

  private static func progress(
    _ habits: [HabitRepository.Stored], _ principal: Principal, _ today: Day, _ store: Store,
    _ connection: any SQLConnection
  ) throws -> [HabitProgress] {
    guard let first = habits.map(\.from).min() else { return [] }
    let earliest = today.monday.advanced(by: -lookBackDays)
    let done = try connection.habits.done(by: principal.member.key, from: max(first, earliest), to: today)
    return try habits.map { stored in
      let habit = StandingHabit(
        action: ActionID(rawValue: try store.actions.value(for: stored.action, on: connection)),
        weekdays: stored.weekdays, from: stored.from)
      return HabitProgress(habit, done: done[stored.action] ?? [], today: today)
    }
  }
}
