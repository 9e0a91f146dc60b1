import APITypes
import Accounting
import ArgumentParser

/// `kizuna explain`
struct ExplainCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain how the CO2 of an entry, or of an action, is computed.",
    discussion: "An action is computed here, also without a server, and nothing is stored.\n\n"
      + Examples.text(
        "kizuna explain 01935c7a", "kizuna explain ev-trip 12.5km --day 2026-11-20",
        "kizuna explain ev-trip 12.5km --override 'electricity.grid=0.3 kgCO2/kWh'"))

  @OptionGroup var common: CommonOptions

  @Argument(
    help: "An entry's id, or an action.", completion: .custom { _, _, _ in ActionCompletion.ids })
  var subject: String

  @Argument(help: "How much of the action, with or without its unit.")
  var quantity: [String] = []

  @Option(help: "The day whose factors hold.")
  var day: String?

  @Option(help: ArgumentHelp("Regions instead of the city's, the most special first.", valueName: "a,b"))
  var regions: String?

  @Option(name: .customLong("input"), parsing: .singleValue, help: ArgumentHelp("An answer.", valueName: "name=value"))
  var inputs: [String] = []

  @Option(
    name: .customLong("override"), parsing: .singleValue,
    help: ArgumentHelp("What if a value were another?", valueName: "name=value unit"))
  var overrides: [String] = []

  func run(in context: CommandContext) async throws {
    let isEntry = PublicIdentifier(subject) != nil || IdentifierPrefix.isPossible(subject)
    if isEntry { try await explainEntry(in: context) } else { try await explainAction(in: context) }
  }

  private func explainEntry(in context: CommandContext) async throws {
    guard quantity.isEmpty, day == nil, regions == nil, inputs.isEmpty, overrides.isEmpty else {
      throw CommandFailure.usage(.entryIsFixed)
    }
    let client = try context.memberClient()
    let source = CatalogueSource(context: context)
    let today = try await source.city().today(at: context.environment.now())
    let entry = try await EntryFinder(client: client).entry(subject, today: today).body
    guard !context.common.json else { return try context.printer.json(entry.estimate) }
    let title = try await source.titles()[entry.action]
    context.printer.block(
      EstimateText(estimate: entry.estimate, title: title, language: context.language).text)
  }

  private func explainAction(in context: CommandContext) async throws {
    let quantity = try quantity.isEmpty ? nil : QuantityWord(quantity)
    let known = try await CatalogueSource(context: context).currentOrKnown()
    let action = try ActionMatcher(actions: known.catalogue.actions)
      .require(subject, language: context.language) { quantity?.fits($0) ?? true }
    let estimate = try estimate(action, quantity, known, now: known.city.today(at: context.environment.now()))
    try context.show(EstimateBody(estimate, language: context.clientLanguage)) {
      context.printer.block(ExplanationText.render(estimate, language: context.language))
    }
  }

  private func estimate(
    _ action: Action, _ quantity: QuantityWord?, _ known: KnownCatalogue, now today: Day
  ) throws -> Estimate {
    let day = try day.map { try DayWord.require($0, today: today) } ?? today
    let chain = regions.map { $0.split(separator: ",").map { RegionID(String($0)) } } ?? known.city.regions
    let inputs = try PairWord.inputs(inputs, of: action)
    let method = try known.catalogue.method(
      for: MethodRequest(
        action: action.id, regions: chain, day: day, inputs: inputs, replacements: try PairWord.overrides(overrides)))
    let micro = try FixedQuantity.micro(quantity?.value ?? 1, unit: quantity?.unit(for: action), of: action)
    return try method.estimate(quantityMicro: micro, day: day, inputs: inputs)
  }
}
