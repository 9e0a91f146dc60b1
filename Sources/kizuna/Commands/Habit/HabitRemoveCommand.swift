import APITypes
import ArgumentParser

/// `kizuna habit remove`
struct HabitRemoveCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "End a habit. What you logged stays.",
    discussion: Examples.text(
      "kizuna habit remove walk", "kizuna habit remove 歩いて", "kizuna habit remove walk --lang ja"))

  @OptionGroup var common: CommonOptions

  @Argument(help: "What you meant to do.", completion: .custom { _, _, _ in ActionCompletion.ids })
  var action: String

  func run(in context: CommandContext) async throws {
    let client = try context.memberClient()
    let habits = try await client.habits()
    let titles = try await CatalogueSource(context: context).titles()
    // An action that the catalogue has no more can still be ended, by its id.
    let id =
      try habits.first { $0.action.rawValue == action }?.action
      ?? ActionMatcher(actions: titles.catalogue.actions).require(action, language: context.language).id
    try await client.deleteHabit(id)
    if !common.json { context.line(.habitRemoved(titles[id])) }
  }
}
