import ArgumentParser

/// The command `kizuna` with everything below it.
struct Kizuna: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "kizuna",
    abstract: "Log what you do for the climate, and see what it avoids.",
    discussion: Examples.text(
      "kizuna log ev-trip 12.5km", "kizuna log cooling-28c --yesterday", "kizuna explain ev-trip 12.5km"),
    version: version,
    subcommands: [
      LogCommand.self, ListCommand.self, ShowCommand.self, UndoCommand.self, StatsCommand.self, TodayCommand.self,
      ExplainCommand.self, HabitCommand.self,
      CatalogueCommand.self, ChallengeCommand.self, GroupCommand.self, ClassCommand.self, SheetCommand.self,
      AlertCommand.self,
      AuthCommand.self,
      ConfigCommand.self,
    ])
}
