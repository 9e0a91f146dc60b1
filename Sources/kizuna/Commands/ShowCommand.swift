import APITypes
import Accounting
import ArgumentParser

/// `kizuna show`
struct ShowCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show an entry.",
    discussion: Examples.text("kizuna show 01935c7a", "kizuna show 01935c7a --json", "kizuna show 01935c7a --lang ja"))

  @OptionGroup var common: CommonOptions

  @Argument(help: "The entry's id or its beginning, as listed.")
  var id: String

  func run(in context: CommandContext) async throws {
    let client = try context.memberClient()
    let source = CatalogueSource(context: context)
    let today = try await source.city().today(at: context.environment.now())
    let entry = try await EntryFinder(client: client).entry(id, today: today).body
    guard !context.common.json else { return try context.printer.json(entry) }
    let details = EntryDetails(
      entry: entry, title: try await source.titles()[entry.action], names: await client.names(of: entry.countedIn),
      instants: await context.instants())
    context.printer.block(details.text(context.language, context.printer.style))
  }
}
