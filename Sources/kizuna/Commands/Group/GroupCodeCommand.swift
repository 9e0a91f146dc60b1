import APITypes
import ArgumentParser
import Models

/// `kizuna group code`
struct GroupCodeCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "code",
    abstract: "Make a code by which others join a group.",
    discussion: Examples.text(
      "kizuna group code みどりの家", "kizuna group code みどりの家 --role keeper", "kizuna group code みどりの家 --json"))

  @OptionGroup var common: CommonOptions

  @Argument(help: "The group, by name or id.")
  var group: String

  @Option(help: "What those who join become: member, keeper, teacher or pupil.")
  var role: Role?

  func run(in context: CommandContext) async throws {
    let client = try context.memberClient()
    let found = try await client.requireGroup(group)
    let code = try await client.addCode(to: found.id, CodeRequest(role: role))
    let end = await context.text(of: code.expiresAt)
    try context.show(code) {
      context.say(.codeFor(found.name, .role(code.role), until: end))
      context.printer.line(code.code ?? "")
    }
  }
}
