import APITypes
import ArgumentParser

/// `kizuna alert list`
struct AlertListCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the city's days of heat and cold.",
    discussion: Examples.text(
      "kizuna alert list", "kizuna alert list --from 2026-07-01 --to 2026-07-31", "kizuna alert list --json"))

  @OptionGroup var common: CommonOptions

  @Option(help: "The first day; 30 days ago where left out.")
  var from: String?

  @Option(help: "The last day; in 400 days where left out.")
  var to: String?

  func run(in context: CommandContext) async throws {
    let client = context.client(at: try context.requireServer())
    let days = try await client.alerts(
      of: context.requireCity(), from: from.map(DayWord.requireDate), to: to.map(DayWord.requireDate))
    try context.show(list: days) {
      guard !days.isEmpty else { return context.line(.noAlerts) }
      let language = context.language
      var table = Table([Phrase.columnDay, .columnKind].map { ($0.text(language), .left) })
      table.rows = days.map { [DayText.text($0.day, language), Phrase.alert($0.kind).text(language)] }
      context.printer.block(table.text(context.printer.style))
    }
  }
}
