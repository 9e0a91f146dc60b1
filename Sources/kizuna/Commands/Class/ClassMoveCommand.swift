import APITypes
import ArgumentParser

/// `kizuna class move`
struct ClassMoveCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "move",
    abstract: "Let a pupil go on tomorrow in another class of the school.",
    discussion: Examples.text(
      "kizuna class move 5年1組 そよ風のクローバー --to 5年2組", "kizuna class move 5-1 'Moonlit Acorn' --to 5-2",
      "kizuna class move 5-1 'Moonlit Acorn' --to 5-2 --json"))

  @OptionGroup var common: CommonOptions

  @Argument(help: "The class the pupil is in, by name or id.")
  var group: String

  @Argument(help: "The pupil's nickname.")
  var nickname: String

  @Option(name: .customLong("to"), help: "The other class, by name or id.")
  var target: String

  func run(in context: CommandContext) async throws {
    let client = try context.memberClient()
    let found = try await client.requireClass(group)
    let other = try await client.requireClass(target)
    let pupil = try await client.requirePupil(nickname, of: found)
    let moved = try await client.movePupil(pupil.member, from: found.id, to: other.id)
    try context.show(moved) {
      let before = pupil.nickname ?? nickname
      let after = moved.nickname ?? before
      context.line(.moved(before, to: other.name, from: moved.from.description))
      if after != before { context.line(.renamed(after)) }
    }
  }
}
