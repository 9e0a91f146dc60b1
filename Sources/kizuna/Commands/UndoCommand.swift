import APIClient
import ArgumentParser

/// `kizuna undo`
struct UndoCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take back the last entry you made.",
    discussion: Examples.text("kizuna undo", "kizuna undo --yes", "kizuna undo --yes --json"))

  @OptionGroup var common: CommonOptions

  @Flag(help: "Don't ask; needed where there is no terminal.")
  var yes = false

  func run(in context: CommandContext) async throws {
    let client = try context.memberClient()
    let source = CatalogueSource(context: context)
    let today = try await source.city().today(at: context.environment.now())
    guard let latest = try await EntryFinder(client: client).latest(today: today) else {
      throw CommandFailure(.notFound, .nothingToUndo)
    }
    let line = EntryLine(latest, title: try await source.titles()[latest.action])
    try context.confirm(.takeBack(line.what), isAgreed: yes)
    let present = try await client.entry(latest.id)
    do {
      try await client.deleteEntry(latest.id, ifMatch: present.etag ?? "")
    } catch let problem as APIProblem where problem.code == .notFound {
      // Somebody was quicker; it is gone.
    }
    try context.show(present.body) { context.line(.takenBack(line.what)) }
  }
}
