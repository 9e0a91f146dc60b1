import APIClient
import APITypes
import ArgumentParser

/// `kizuna sheet show`
struct SheetShowCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a class's latest sheet, or the one of a day.",
    discussion: Examples.text(
      "kizuna sheet show 5年1組", "kizuna sheet show 5年1組 --day 07-14", "kizuna sheet show 5年1組 --json"))

  @OptionGroup var common: CommonOptions

  @Argument(help: "The class, by name or id.")
  var group: String

  @Option(help: "The sheet.")
  var sheet: String?

  @Option(help: "The day: today, yesterday, mon to sun, 11-20 or 2026-11-20.")
  var day: String?

  func run(in context: CommandContext) async throws {
    let client = try context.memberClient()
    let found = try await FoundSheetRun(group, sheet: sheet, day: day, client, context)
    let run = try await client.sheetRun(found.run.run, of: found.group.id).body
    try context.show(run) {
      context.printer.line(found.what)
      context.printer.block(SheetText(run, language: context.language).text(context.printer.style))
    }
  }
}
