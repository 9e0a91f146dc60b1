import APITypes
import Accounting
import ArgumentParser

/// `kizuna group unusual`
struct GroupUnusualCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "unusual",
    abstract: "List unusual entries of a group that wait to be confirmed.",
    discussion: Examples.text(
      "kizuna group unusual 5年1組", "kizuna group unusual みどりの家 --limit 10", "kizuna group unusual 5年1組 --json"))

  @OptionGroup var common: CommonOptions

  @Argument(help: "The group, by name or id.")
  var group: String

  @Option(help: "At most so many, the newest; 1 to 200.")
  var limit = 50

  func run(in context: CommandContext) async throws {
    let client = try context.memberClient()
    let found = try await client.requireGroup(group)
    let waiting = try await client.unusual(in: found.id, limit: limit).data
    let titles = waiting.isEmpty ? nil : try await CatalogueSource(context: context).titles()
    try context.show(list: waiting) {
      guard let titles else { return context.line(.nothingUnusual) }
      context.printer.block(waiting.table(titles, context.language).text(context.printer.style))
    }
  }
}

extension [UnusualEntryBody] {
  fileprivate func table(_ titles: ActionTitles, _ language: Language) -> Table {
    let columns: [(Phrase, Table.Alignment)] = [
      (.columnEntry, .left), (.columnDay, .left), (.columnName, .left), (.columnAction, .left),
      (.columnQuantity, .right),
    ]
    var table = Table(columns.map { ($0.0.text(language), $0.1) })
    let length = IdentifierPrefix.length(for: map(\.id))
    table.rows = map { entry in
      [
        String(entry.id.description.prefix(length)), entry.day.description, entry.who(language),
        titles[entry.action].text(language),
        QuantityText.text(entry.quantity, entry.unit, language),
      ]
    }
    return table
  }
}

extension UnusualEntryBody {
  /// The nickname, the name, or the row of a sheet.
  func who(_ language: Language) -> String {
    if let name = nickname ?? name { return name }
    return row.map { Phrase.rowOfSheet($0, sheet?.rawValue ?? "").text(language) } ?? "?"
  }
}
