import APITypes
import Accounting
import Hummingbird
import Models
import Services

/// The day's screen, and what a member means to do again and again.
struct HabitController: Sendable {
  let today: TodayService
  let habits: HabitService

  func add(to routes: inout RouteTable) {
    routes.everyone(.today) { call in
      try Reply.tagged(TodayBody(try await today.today(of: call.principal), language: call.language))
    }
    routes.everyone(.listHabits) { call in
      try Reply.tagged(ListBody(try await habits.list(of: call.principal).map(HabitBody.init)))
    }
    routes.everyone(.putHabit) { call in
      let body: HabitRequest = try await call.call.body()
      let habit = try await habits.put(
        ActionID(rawValue: try call.call.text("action")), weekdays: body.weekdays, from: body.from, by: call.principal)
      return try Reply.json(HabitBody(habit))
    }
    routes.everyone(.deleteHabit) { call in
      try await habits.remove(ActionID(rawValue: try call.call.text("action")), by: call.principal)
      return Reply.noContent()
    }
  }
}

extension HabitBody {
  init(_ progress: HabitProgress) {
    self.init(
      action: progress.habit.action, weekdays: progress.habit.weekdays.sorted(), from: progress.habit.from,
      week: progress.week.map { DayOfWeek(day: $0.day, isMeant: $0.isMeant, isDone: $0.isDone) },
      streakWeeks: progress.streakWeeks)
  }
}

extension TodayBody {
  init(_ view: TodayService.View, language: Language) {
    self.init(
      day: view.day, actions: view.offered.map(\.id), entries: view.entries.map(Entry.init),
      week: TotalsFigures(view.week.sum),
      household: view.household.map {
        Household(id: PublicIdentifier($0.group.group.id), name: $0.group.group.name, week: TotalsFigures($0.week.sum))
      },
      challenges: view.challenges.map { ChallengeBody($0, language: language) }, habits: view.habits.map(HabitBody.init)
    )
  }
}

extension TodayBody.Entry {
  fileprivate init(_ view: EntryView) {
    self.init(
      id: PublicIdentifier(view.entry.id), action: view.content.action,
      quantity: Double(view.content.quantityMicro) / 1_000_000, unit: view.content.unit, habit: view.content.habit,
      avoidedMilligrams: view.entry.figures.avoidedMilligrams, revision: view.entry.revision)
  }
}
