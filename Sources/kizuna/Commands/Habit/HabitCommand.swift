import ArgumentParser

/// `kizuna habit`
struct HabitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "habit",
    abstract: "What you mean to do again and again. Nobody else sees it.",
    discussion: "A week is kept when at most two of its days were missed.\n\n"
      + Examples.text("kizuna habit set walk --on mon,wed,fri", "kizuna habit list", "kizuna habit remove walk"),
    subcommands: [HabitListCommand.self, HabitSetCommand.self, HabitRemoveCommand.self])
}
