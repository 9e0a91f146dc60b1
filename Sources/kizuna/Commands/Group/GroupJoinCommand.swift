import APITypes
import ArgumentParser

/// `kizuna group join`
struct GroupJoinCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "join",
    abstract: "Join a group with its code.",
    discussion: Examples.text(
      "kizuna group join BCDF-GHJK", "kizuna group join bcdfghjk --json", "kizuna group join BCDF-GHJK --lang ja"))

  @OptionGroup var common: CommonOptions

  @Argument(help: "The code, from somebody in the group.")
  var code: String

  func run(in context: CommandContext) async throws {
    let client = try context.memberClient()
    let membership = try await client.join(code: PlainText.narrow(code))
    guard !context.common.json else { return try context.printer.json(membership) }
    let name = await client.groupNames()[membership.group] ?? membership.group.description
    context.line(.joined(name, .role(membership.role), from: membership.from.description))
  }
}
