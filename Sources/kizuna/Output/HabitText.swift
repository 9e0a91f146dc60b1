import APITypes
import Accounting

/// Habits as a table: each day of the week done (●), meant (○) or neither (·).
struct HabitText {
  let habits: [HabitBody]
  let titles: ActionTitles
  let language: Language

  func text(_ style: Style) -> String {
    let days = (1...7).map { (title: DayText.weekday($0, language), alignment: Table.Alignment.left) }
    var table = Table(
      [(Phrase.columnAction.text(language), .left)] + days + [(Phrase.columnStreak.text(language), .right)])
    table.rows = habits.map { habit in
      [titles[habit.action].text(language)] + habit.week.map(Self.mark) + [String(habit.streakWeeks)]
    }
    return table.text(style)
  }

  private static func mark(_ day: HabitBody.DayOfWeek) -> String { day.isDone ? "●" : day.isMeant ? "○" : "·" }
}
