import ArgumentParser

/// `kizuna alert`
struct AlertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alert",
    abstract: "Days of heat and cold, on which cooling and heating count in no challenge.",
    discussion: Examples.text(
      "kizuna alert list", "kizuna alert set 2026-07-20 heat", "kizuna alert remove 2026-07-20"),
    subcommands: [AlertListCommand.self, AlertSetCommand.self, AlertRemoveCommand.self])
}
