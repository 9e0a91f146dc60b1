import APITypes
import Accounting
import ArgumentParser

/// `kizuna catalogue list`, and `kizuna catalogue` alone
struct CatalogueListCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the actions with their units.",
    discussion: Examples.text(
      "kizuna catalogue", "kizuna catalogue list cooling", "kizuna catalogue list --theme resilience --json"))

  @OptionGroup var common: CommonOptions

  @Option(help: "Only one theme: energy, mobility, smart_cities or resilience.")
  var theme: Theme?

  @Argument(help: "Words of the title or the id.")
  var words: [String] = []

  func run(in context: CommandContext) async throws {
    let known = try await CatalogueSource(context: context).currentOrKnown()
    let actions = known.catalogue.actions.filter { action in
      (theme == nil || action.theme == theme) && Self.holds(action, words)
    }
    guard !context.common.json else {
      var body = CatalogueBody(known.catalogue, city: known.city.slug, language: context.clientLanguage)
      body.actions = actions.map { ActionBody($0, language: context.clientLanguage) }
      return try context.printer.json(body)
    }
    guard !actions.isEmpty else { throw CommandFailure(.notFound, .noAction(words.joined(separator: " "))) }
    let language = context.language
    var table = Table(
      [Phrase.columnAction, .columnUnit, .columnTitle].map { ($0.text(language), .left) })
    table.rows = actions.map { action in
      [action.id.rawValue, UnitText.text(action.quantity.unit, language: language), action.title.text(language)]
    }
    context.printer.block(table.text(context.printer.style))
  }

  private static func holds(_ action: Action, _ words: [String]) -> Bool {
    let texts = [action.id.rawValue, action.title.en, action.title.ja, action.title.jaHira ?? "", action.category]
    let folded = texts.map { PlainText.folded($0) }
    return words.allSatisfy { word in
      let word = PlainText.folded(word)
      return folded.contains { $0.contains(word) }
    }
  }
}
