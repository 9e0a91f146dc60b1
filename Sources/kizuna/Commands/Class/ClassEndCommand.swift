import APITypes
import ArgumentParser

/// `kizuna class end`
struct ClassEndCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "end",
    abstract: "End a class for good: its pupils are logged out, and its figures stay with the school.",
    discussion: Examples.text(
      "kizuna class end 5年2組", "kizuna class end 5年2組 --yes", "kizuna class end 5年2組 --yes --json"))

  @OptionGroup var common: CommonOptions

  @Argument(help: "The class, by name or id.")
  var group: String

  @Flag(help: "Don't ask; needed where there is no terminal.")
  var yes = false

  func run(in context: CommandContext) async throws {
    let client = try context.memberClient()
    let found = try await client.requireClass(group)
    let present = try await client.group(found.id)
    try context.confirm(.endClass(found.name), isAgreed: yes)
    try await client.deleteGroup(found.id, ifMatch: present.etag ?? "")
    try context.show(found) { context.line(.classEnded(found.name)) }
  }
}
