import ArgumentParser

/// `kizuna config`
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Show what is set, and where.",
    discussion: Examples.text(
      "kizuna config list", "kizuna config list --show-origin", "KIZUNA_LANG=ja kizuna config list --json"),
    subcommands: [ConfigListCommand.self])
}
