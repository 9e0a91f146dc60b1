import APITypes
import ArgumentParser
import Models

/// `kizuna class close`
struct ClassCloseCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "close",
    abstract: "Let nobody more in: the class's codes are dead at once. Who is in stays in.",
    discussion: Examples.text(
      "kizuna class close 5年2組", "kizuna class close 5年2組 --lang ja", "kizuna class close 5年2組 --json"))

  @OptionGroup var common: CommonOptions

  @Argument(help: "The class, by name or id.")
  var group: String

  func run(in context: CommandContext) async throws {
    let client = try context.memberClient()
    let found = try await client.requireClass(group)
    let codes = try await client.codes(of: found.id).filter { $0.role == .pupil }
    for code in codes { try await client.deleteCode(code.id, of: found.id) }
    try context.show(list: codes) { context.line(.classClosed(found.name, codes: codes.count)) }
  }
}
