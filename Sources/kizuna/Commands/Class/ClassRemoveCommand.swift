import APITypes
import ArgumentParser

/// `kizuna class remove`
struct ClassRemoveCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Take a pupil out of a class. What was logged until today stays counted.",
    discussion: Examples.text(
      "kizuna class remove 5年2組 そよ風のクローバー", "kizuna class remove 5年2組 そよ風のクローバー --yes",
      "kizuna class remove 5-2 'Moonlit Acorn' --yes --json"))

  @OptionGroup var common: CommonOptions

  @Argument(help: "The class, by name or id.")
  var group: String

  @Argument(help: "The pupil's nickname.")
  var nickname: String

  @Flag(help: "Don't ask; needed where there is no terminal.")
  var yes = false

  func run(in context: CommandContext) async throws {
    let client = try context.memberClient()
    let found = try await client.requireClass(group)
    let pupil = try await client.requirePupil(nickname, of: found)
    let name = pupil.nickname ?? nickname
    try context.confirm(.remove(name, of: found.name), isAgreed: yes)
    try await client.endMembership(pupil.member, of: found.id)
    try context.show(pupil) { context.line(.removed(name, of: found.name)) }
  }
}
