import APITypes
import Accounting
import ArgumentParser
import Foundation
import Models

/// `kizuna log`
struct LogCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Log something you did.",
    discussion: "An action is its id, the beginning of its id, or words of its title in Japanese or English.\n\n"
      + Examples.text(
        "kizuna log ev-trip 12.5km", "kizuna log cooling-28c --yesterday --habit",
        "kizuna log 電気自動車 12km --input charging=solar"))

  @OptionGroup var common: CommonOptions

  @Argument(
    help: "What you did.", completion: .custom { _, _, _ in ActionCompletion.ids })
  var action: String

  @Argument(help: "How much, with or without its unit.")
  var quantity: [String] = []

  @Flag(help: "It was yesterday.")
  var yesterday = false

  @Option(help: "The day: today, yesterday, mon to sun, 11-20 or 2026-11-20.")
  var day: String?

  @Option(name: .customLong("input"), parsing: .singleValue, help: ArgumentHelp("An answer.", valueName: "name=value"))
  var inputs: [String] = []

  @Flag(help: "You always do this.")
  var habit = false

  @Flag(help: "You did this newly.")
  var new = false

  @Option(help: "A note for yourself.")
  var note: String?

  func run(in context: CommandContext) async throws {
    if yesterday, day != nil { throw CommandFailure.usage(.notBoth("--yesterday", "--day")) }
    if habit, new { throw CommandFailure.usage(.notBoth("--habit", "--new")) }
    let client = try context.memberClient()
    let quantity = try quantity.isEmpty ? nil : QuantityWord(quantity)
    let known = try await CatalogueSource(context: context).current()
    let action = try ActionMatcher(actions: known.catalogue.actions)
      .require(action, language: context.language) { quantity?.fits($0) ?? true }
    let request = try request(action, quantity, known.city.today(at: context.environment.now()))
    if let caution = action.caution { context.say(.caution(caution)) }
    let entry = try await EntryWriter(context: context, client: client).put(context.newIdentifier(), request)
    if context.common.json { return try context.printer.json(entry) }
    let names = await client.names(of: entry.countedIn)
    context.line(.logged(EntryLine(entry, title: action.title)))
    for line in CountedText(names: names).lines(entry.countedIn) {
      context.printer.line("  " + line.text(context.language))
    }
    if entry.unusual { context.printer.line("  " + Phrase.unusual.text(context.language)) }
  }

  private func request(_ action: Action, _ quantity: QuantityWord?, _ today: Day) throws -> EntryRequest {
    if quantity == nil, !Self.unitsOfOne.contains(action.quantity.unit) {
      throw CommandFailure.usage(.howMuch(action.id.rawValue, unit: action.quantity.unit))
    }
    let word = yesterday ? "yesterday" : day ?? "today"
    return EntryRequest(
      action: action.id, quantity: quantity?.value, unit: quantity?.unit(for: action),
      day: try DayWord.require(word, today: today),
      inputs: inputs.isEmpty ? nil : try PairWord.inputs(inputs, of: action), habit: habit ? true : new ? false : nil,
      note: note)
  }

  /// Where nothing is said, one of these is meant; nobody means one kilometre.
  private static let unitsOfOne: Set<String> = ["day", "piece", "meal", "load", "person"]
}

extension CommandContext {
  /// A new id, of version 7 (RFC 9562).
  func newIdentifier() -> PublicIdentifier {
    PublicIdentifier(UUID.version7(at: environment.now(), random: environment.randomBytes(10)))
  }
}
