import APIClient
import APITypes
import ArgumentParser

/// `kizuna sheet undo`
struct SheetUndoCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Undo a class's latest sheet, or the one of a day.",
    discussion: Examples.text(
      "kizuna sheet undo 5年1組", "kizuna sheet undo 5年1組 --day 07-14 --yes",
      "kizuna sheet undo 5年1組 --sheet ecolife-2023-summer"))

  @OptionGroup var common: CommonOptions

  @Argument(help: "The class, by name or id.")
  var group: String

  @Option(help: "The sheet.")
  var sheet: String?

  @Option(help: "The day: today, yesterday, mon to sun, 11-20 or 2026-11-20.")
  var day: String?

  @Flag(help: "Don't ask; needed where there is no terminal.")
  var yes = false

  func run(in context: CommandContext) async throws {
    let client = try context.memberClient()
    let found = try await FoundSheetRun(group, sheet: sheet, day: day, client, context)
    try context.confirm(.undoSheet(found.what), isAgreed: yes)
    let present = try await client.sheetRun(found.run.run, of: found.group.id)
    try await client.deleteSheetRun(found.run.run, of: found.group.id, ifMatch: present.etag ?? "")
    try context.show(present.body) { context.line(.sheetUndone(found.what)) }
  }
}
