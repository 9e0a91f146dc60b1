import APITypes
import ArgumentParser

/// `kizuna group members`
struct GroupMembersCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "members",
    abstract: "List who is in a group.",
    discussion: Examples.text(
      "kizuna group members みどりの家", "kizuna group members みどりの家 --json", "kizuna group members 01935c3e"))

  @OptionGroup var common: CommonOptions

  @Argument(help: "The group, by name or id.")
  var group: String

  func run(in context: CommandContext) async throws {
    let client = try context.memberClient()
    let found = try await client.requireGroup(group)
    let members = try await client.allMembers(of: found.id)
    try context.show(list: members) {
      let language = context.language
      var table = Table(
        [Phrase.columnName, .columnRole, .columnFrom, .columnTo].map { ($0.text(language), .left) })
      table.rows = members.map { member in
        [
          member.name ?? member.nickname ?? "?", Phrase.role(member.role).text(language), member.from.description,
          member.to?.description ?? "",
        ]
      }
      context.printer.block(table.text(context.printer.style))
    }
  }
}
