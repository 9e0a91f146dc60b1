import APITypes
import ArgumentParser

/// `kizuna class open`
struct ClassOpenCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Let children in: a code for the projector, for a day or until you close the class.",
    discussion: Examples.text(
      "kizuna class open 5年2組", "kizuna class open 5年2組 --lang ja", "kizuna class open 5年2組 --json"))

  @OptionGroup var common: CommonOptions

  @Argument(help: "The class, by name or id.")
  var group: String

  func run(in context: CommandContext) async throws {
    let client = try context.memberClient()
    let found = try await client.requireClass(group)
    let code = try await client.addCode(to: found.id)
    let end = await context.text(of: code.expiresAt)
    try context.show(code) {
      context.say(.codeFor(found.name, .role(code.role), until: end))
      context.printer.line(code.code ?? "")
    }
  }
}
