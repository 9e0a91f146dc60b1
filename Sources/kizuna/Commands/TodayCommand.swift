import APITypes
import Accounting
import ArgumentParser
import Models

/// `kizuna today`
struct TodayCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "today",
    abstract: "Show your day: what is logged, what you still mean to do, the week, and open challenges.",
    discussion: Examples.text("kizuna today", "kizuna today --lang ja", "kizuna today --json"))

  @OptionGroup var common: CommonOptions

  func run(in context: CommandContext) async throws {
    let today = try await context.memberClient().today()
    let titles = try await CatalogueSource(context: context).titles()
    try context.show(today) {
      context.printer.line(context.printer.style.bold(DayText.text(today.day, context.language)))
      for line in Self.lines(today, titles, context.language) { context.line(line) }
    }
  }

  private static func lines(_ today: TodayBody, _ titles: ActionTitles, _ language: Language) -> [Phrase] {
    let mass = { (milligrams: Int64) in MassText.text(milligrams: milligrams, language: language) }
    let done: [Phrase] = today.entries.map { .doneToday(titles[$0.action], mass: mass($0.avoidedMilligrams)) }
    let meant: [Phrase] = today.habits.filter { habit in
      habit.week.contains { $0.day == today.day && $0.isMeant && !$0.isDone }
    }.map { .meantToday(titles[$0.action], action: $0.action.rawValue) }
    let home: [Phrase] = today.household.map { [.homeWeek($0.name, mass($0.week.doneMilligrams))] } ?? []
    let challenges: [Phrase] = today.challenges.map {
      .openChallenge(ChallengeText.title($0, language), until: DayText.text($0.lastDay, language))
    }
    return (done.isEmpty ? [.nothingToday] : done) + meant
      + [.ownWeek(mass(today.week.doneMilligrams), new: mass(today.week.newMilligrams))] + home + challenges
  }
}
