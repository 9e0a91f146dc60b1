import APITypes
import ArgumentParser

/// `kizuna class card`
struct ClassCardCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "card",
    abstract: "Give a pupil who has lost the card new pictures. The old ones open nothing any more.",
    discussion: Examples.text(
      "kizuna class card 5年2組 そよ風のクローバー", "kizuna class card 5-2 'Moonlit Acorn'",
      "kizuna class card 5年2組 そよ風のクローバー --json"))

  @OptionGroup var common: CommonOptions

  @Argument(help: "The class, by name or id.")
  var group: String

  @Argument(help: "The pupil's nickname.")
  var nickname: String

  func run(in context: CommandContext) async throws {
    let client = try context.memberClient()
    let found = try await client.requireClass(group)
    let pupil = try await client.requirePupil(nickname, of: found)
    let secret = try await client.resetSecret(of: pupil.member, in: found.id)
    try context.show(SecretBody(secret: secret)) {
      context.say(.newCard(pupil.nickname ?? nickname))
      context.printer.line(secret.map { Phrase.picture($0).text(context.language) }.joined(separator: " → "))
    }
  }
}
