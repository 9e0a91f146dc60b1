import APITypes
import ArgumentParser

/// `kizuna habit list`
struct HabitListCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List your habits with the present week and the weeks in a row.",
    discussion: Examples.text("kizuna habit list", "kizuna habit list --lang ja", "kizuna habit list --json"))

  @OptionGroup var common: CommonOptions

  func run(in context: CommandContext) async throws {
    let habits = try await context.memberClient().habits()
    let titles = try await CatalogueSource(context: context).titles()
    try context.show(list: habits) {
      guard !habits.isEmpty else { return context.line(.noHabits) }
      context.printer.block(
        HabitText(habits: habits, titles: titles, language: context.language).text(context.printer.style))
    }
  }
}
