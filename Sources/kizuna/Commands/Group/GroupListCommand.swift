import APITypes
import ArgumentParser

/// `kizuna group list`
struct GroupListCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List your groups and what they belong to.",
    discussion: Examples.text("kizuna group list", "kizuna group list --json", "kizuna group list --lang ja-Hira"))

  @OptionGroup var common: CommonOptions

  func run(in context: CommandContext) async throws {
    let groups = try await context.memberClient().groups()
    try context.show(list: groups) {
      let language = context.language
      let length = IdentifierPrefix.length(for: groups.map(\.id))
      var table = Table(
        [Phrase.columnName, .columnKind, .columnYouAre, .columnGroup].map { ($0.text(language), .left) })
      table.rows = groups.map { group in
        [
          group.name, Phrase.kind(group.kind).text(language), group.role.map { Phrase.role($0).text(language) } ?? "-",
          String(group.id.description.prefix(length)),
        ]
      }
      context.printer.block(table.text(context.printer.style))
    }
  }
}
