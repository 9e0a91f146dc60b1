import Accounting
import Hummingbird
import Models
import Services

/// A child's promises: an action on days of the week, made and ended below the action's ticks on the page of the day.
struct PromisePages: Sendable {
  let habits: HabitService
  let visitors: PageVisitors

  /// Monday to Sunday.
  static let weekdayLabels = (1...7).map { "weekday_\($0)" }

  func add(to pages: inout PageTable) {
    pages.form(
      "/join/promise", ["day", "action", "end"], families: ["on"], on: { $0.redirect("/join/today?unsaved") }, send)
  }

  private func send(_ call: PageCall, _ form: PageForm) async throws -> Response {
    let pupil = try await visitors.pupil(call)
    let action = ActionID(rawValue: form["action"])
    let weekdays = (1...7).filter { form.has("on.\($0)") }
    let day = Day(form["day"]).map { "day=\($0)" } ?? ""
    do {
      if form.has("end") || weekdays.isEmpty {
        try await habits.remove(action, by: pupil)
      } else {
        _ = try await habits.put(action, weekdays: weekdays, from: nil, by: pupil)
      }
    } catch let refusal as Refusal where refusal.code == .notFound {
      // Ended in another window.
    } catch let refusal as Refusal where refusal.code.category == .invalid {
      return call.redirect("/join/today?\(day)&unsaved")
    }
    return call.redirect("/join/today?\(day)")
  }

  /// The part of an action's context that is about its promise.
  static func context(of promise: HabitProgress?, _ call: PageCall) -> PageContext {
    let label = { (weekday: Int) in call.library.text(weekdayLabels[weekday - 1], call.language) }
    let chosen = promise?.habit.weekdays ?? Set(1...5)
    var context: PageContext = [
      "weekdays": (1...7).map { weekday -> PageContext in
        ["number": weekday, "label": label(weekday), "checked": chosen.contains(weekday)]
      }
    ]
    if let promise {
      var shown: PageContext = [
        "week": promise.week.map { day -> PageContext in
          ["label": label(day.day.weekday), "done": day.isDone, "meant": day.isMeant && !day.isDone]
        }
      ]
      if promise.streakWeeks > 0 { shown["streak"] = ["weeks": promise.streakWeeks] as PageContext }
      context["promise"] = shown
    }
    return context
  }
}
