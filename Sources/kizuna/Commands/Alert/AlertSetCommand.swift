import APITypes
import Accounting
import ArgumentParser
import Models

/// `kizuna alert set`
struct AlertSetCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Mark a day of heat or cold. For the city's officers.",
    discussion: Examples.text(
      "kizuna alert set today heat", "kizuna alert set 2026-07-20 heat", "kizuna alert set 2027-01-25 cold --json"))

  @OptionGroup var common: CommonOptions

  @Argument(help: "The day: today, yesterday, mon to sun, or 2026-07-20.")
  var day: String

  @Argument(help: "heat or cold.")
  var kind: AlertKind

  func run(in context: CommandContext) async throws {
    let client = try context.memberClient()
    let alert = try await client.putAlert(kind, on: context.alertDay(day), of: context.session().member.city)
    try context.show(alert) {
      context.line(.alertSet(DayText.text(alert.day, context.language), .alert(alert.kind)))
    }
  }
}

extension CommandContext {
  /// Today is the city's.
  func alertDay(_ word: String) async throws -> Day {
    try DayWord.require(word, today: await CatalogueSource(context: self).city().today(at: environment.now()))
  }
}
