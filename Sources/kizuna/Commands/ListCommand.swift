import APITypes
import Accounting
import ArgumentParser

/// `kizuna list`
struct ListCommand: Subcommand {
  /// How many days are listed unless others are asked for.
  static let usualDays = 30

  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List what you logged, the newest day first.",
    discussion: "Without days: the last 30.\n\n"
      + Examples.text(
        "kizuna list", "kizuna list --from mon --limit 10", "kizuna list --from 2026-04-01 --to 06-30 --json"))

  @OptionGroup var common: CommonOptions

  @Option(help: "The first day.")
  var from: String?

  @Option(help: "The last day.")
  var to: String?

  @Option(help: "How many at most.")
  var limit: Int?

  func run(in context: CommandContext) async throws {
    if let limit, limit < 1 { throw CommandFailure.usage(.limitTooSmall) }
    let client = try context.memberClient()
    let source = CatalogueSource(context: context)
    let today = try await source.city().today(at: context.environment.now())
    let last = try to.map { try DayWord.require($0, today: today) }
    let first =
      try from.map { try DayWord.require($0, today: today) }
      ?? (last ?? today).advanced(by: 1 - Self.usualDays)
    if let last, last < first { throw CommandFailure.usage(.periodBackwards) }
    let entries = try await EntryFinder(client: client).entries(from: first, to: last, limit: limit)
    guard !context.common.json else { return try context.show(list: entries) {} }
    guard !entries.isEmpty else { return context.say(.nothingLogged(from: first, to: last ?? today)) }
    let titles = try await source.titles()
    context.printer.block(table(entries, titles, context.language).text(context.printer.style))
  }

  private func table(_ entries: [EntryBody], _ titles: ActionTitles, _ language: Language) -> Table {
    let length = IdentifierPrefix.length(for: entries.map(\.id))
    let headings: [Phrase] = [.columnDay, .columnAction, .columnQuantity, .columnAvoided, .columnEntry]
    let alignments: [Table.Alignment] = [.left, .left, .right, .right, .left]
    var table = Table(zip(headings, alignments).map { ($0.text(language), $1) })
    table.rows = entries.map { entry in
      let line = EntryLine(entry, title: titles[entry.action])
      return [
        DayText.text(entry.day, language), line.title.text(language),
        QuantityText.text(entry.quantity, entry.unit, language),
        line.avoidedShort(language), String(entry.id.description.prefix(length)),
      ]
    }
    return table
  }
}
