import APITypes
import ArgumentParser

/// `kizuna alert remove`
struct AlertRemoveCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Unmark a day: it is like any other again. For the city's officers.",
    discussion: Examples.text(
      "kizuna alert remove today", "kizuna alert remove 2026-07-20", "kizuna alert remove yesterday --lang ja"))

  @OptionGroup var common: CommonOptions

  @Argument(help: "The day: today, yesterday, mon to sun, or 2026-07-20.")
  var day: String

  func run(in context: CommandContext) async throws {
    let client = try context.memberClient()
    let found = try await context.alertDay(day)
    try await client.deleteAlert(on: found, of: context.session().member.city)
    if !common.json { context.line(.alertRemoved(DayText.text(found, context.language))) }
  }
}
