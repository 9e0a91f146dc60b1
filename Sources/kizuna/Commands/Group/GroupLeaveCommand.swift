import APITypes
import ArgumentParser

/// `kizuna group leave`
struct GroupLeaveCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "leave",
    abstract: "Leave a group. What you logged until today stays counted there.",
    discussion: Examples.text(
      "kizuna group leave みどりの家", "kizuna group leave みどりの家 --yes", "kizuna group leave 01935c3e --yes"))

  @OptionGroup var common: CommonOptions

  @Argument(help: "The group, by name or id.")
  var group: String

  @Flag(help: "Don't ask; needed where there is no terminal.")
  var yes = false

  func run(in context: CommandContext) async throws {
    let client = try context.memberClient()
    let found = try await client.requireGroup(group)
    try context.confirm(.leave(found.name), isAgreed: yes)
    try await client.endMembership(context.session().member.id, of: found.id)
    try context.show(found) { context.line(.left(found.name)) }
  }
}
