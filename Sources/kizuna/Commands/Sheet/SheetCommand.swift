import ArgumentParser

/// `kizuna sheet`
struct SheetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sheet",
    abstract: "Paper sheets of a class, for its teachers.",
    discussion: Examples.text(
      "kizuna sheet print 5年1組 --out sheet.html", "kizuna sheet enter 5年1組 sheet.csv --dry-run",
      "kizuna sheet undo 5年1組 --day yesterday"),
    subcommands: [
      SheetPrintCommand.self, SheetEnterCommand.self, SheetShowCommand.self, SheetUndoCommand.self,
    ])
}
