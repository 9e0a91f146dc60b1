import ArgumentParser

/// `kizuna sheet`
struct SheetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sheet",
    abstract: "Paper sheets of a class, for its teachers.",
    discussion: Examples.text(
      "kizuna sheet enter 5年1組 sheet.csv --dry-run", "kizuna sheet show 5年1組", "kizuna sheet undo 5年1組 --day yesterday"),
    subcommands: [SheetEnterCommand.self, SheetShowCommand.self, SheetUndoCommand.self])
}
