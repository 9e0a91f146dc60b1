import APITypes
import Accounting
import ArgumentParser

/// `kizuna catalogue show`
struct CatalogueShowCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show all about an action.",
    discussion: Examples.text(
      "kizuna catalogue show ev-trip", "kizuna catalogue show 冷房を28℃", "kizuna catalogue show cooling-28c --json"))

  @OptionGroup var common: CommonOptions

  @Argument(help: "The action.", completion: .custom { _, _, _ in ActionCompletion.ids })
  var action: String

  func run(in context: CommandContext) async throws {
    let known = try await CatalogueSource(context: context).currentOrKnown()
    let action = try ActionMatcher(actions: known.catalogue.actions).require(action, language: context.language)
    let body = CatalogueActionBody(
      action, of: known.catalogue, city: known.city.slug, language: context.clientLanguage)
    try context.show(body) {
      let today = try known.city.today(at: context.environment.now())
      let sources = Self.sources(of: action, in: known, on: today).map { SourceBody($0, language: context.language) }
      let details = ActionDetails(
        action: body.action, sources: sources.isEmpty ? body.sources : sources, language: context.language)
      context.printer.block(details.text(context.printer.style))
    }
  }

  /// Those of the values that the action comes upon today, and its own.
  private static func sources(of action: Action, in known: KnownCatalogue, on day: Day) -> [SourceReference] {
    let request = MethodRequest(action: action.id, regions: known.city.regions, day: day)
    let estimate = try? known.catalogue.method(for: request).estimate(quantityMicro: 1_000_000, day: day)
    return estimate?.sources ?? []
  }
}
