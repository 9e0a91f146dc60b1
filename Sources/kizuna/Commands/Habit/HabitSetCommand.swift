import APITypes
import ArgumentParser

/// `kizuna habit set`
struct HabitSetCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Mean to do something on days of the week, or change its days.",
    discussion: Examples.text(
      "kizuna habit set walk --on mon,wed,fri", "kizuna habit set own-bottle --on every",
      "kizuna habit set 歩いて --on 月,金"
    ))

  @OptionGroup var common: CommonOptions

  @Argument(help: "What you mean to do.", completion: .custom { _, _, _ in ActionCompletion.ids })
  var action: String

  @Option(help: "The days: mon to sun, joined by commas; weekdays, weekend or every.")
  var on: String

  @Option(help: "The first day, like 2026-12-01; today where left out.")
  var from: String?

  func run(in context: CommandContext) async throws {
    let client = try context.memberClient()
    let request = HabitRequest(weekdays: try WeekdayWords.days(on), from: try from.map(DayWord.requireDate))
    let known = try await CatalogueSource(context: context).current()
    let action = try ActionMatcher(actions: known.catalogue.actions).require(action, language: context.language)
    let habit = try await client.putHabit(action.id, request)
    try context.show(habit) {
      context.line(
        .habitSet(action.title, en: WeekdayWords.text(habit.weekdays, .en), ja: WeekdayWords.text(habit.weekdays, .ja)))
    }
  }
}
