import APITypes
import ArgumentParser

/// `kizuna group confirm`
struct GroupConfirmCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm",
    abstract: "Say that unusual entries of a group are right: they count in challenges then.",
    discussion: Examples.text(
      "kizuna group confirm 5年1組 01935c7a", "kizuna group confirm 5年1組 01935c7a 01935c7b",
      "kizuna group confirm みどりの家 01935c7a-2f4e-7c55-a1d0-3e9b61f4c820 --json"))

  @OptionGroup var common: CommonOptions

  @Argument(help: "The group, by name or id.")
  var group: String

  @Argument(help: "The entries, by id or its beginning, as `kizuna group unusual` lists them.")
  var entries: [String]

  func run(in context: CommandContext) async throws {
    let client = try context.memberClient()
    let found = try await client.requireGroup(group)
    let waiting = try await client.allUnusual(in: found.id)
    let meant = try entries.map { try Self.entry($0, among: waiting) }
    for entry in meant { try await client.confirm(entry.id) }
    // What is confirmed stands, so without titles ids do.
    let titles = common.json ? nil : try? await CatalogueSource(context: context).titles()
    try context.show(list: meant) {
      for entry in meant {
        let action = titles?[entry.action].text(context.language) ?? entry.action.rawValue
        let quantity = QuantityText.text(entry.quantity, entry.unit, context.language)
        context.line(.confirmed("\(entry.who(context.language)) \(entry.day) \(action) \(quantity)"))
      }
    }
  }

  /// All are looked for before the first is confirmed.
  private static func entry(_ word: String, among waiting: [UnusualEntryBody]) throws -> UnusualEntryBody {
    let folded = PlainText.folded(word)
    let found = waiting.filter { IdentifierPrefix.isPossible(folded) && $0.id.description.hasPrefix(folded) }
    guard let only = found.first else { throw CommandFailure(.notFound, .notUnusual(word)) }
    guard found.count == 1 else {
      throw CommandFailure.usage(.severalUnusual(word), details: found.map { .plain("\($0.id)") })
    }
    return only
  }
}
