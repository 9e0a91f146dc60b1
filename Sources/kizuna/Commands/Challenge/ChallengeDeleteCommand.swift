import APIClient
import APITypes
import ArgumentParser

/// `kizuna challenge delete`
struct ChallengeDeleteCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "delete",
    abstract: "Delete a draft, or take back a challenge that has not begun.",
    discussion: Examples.text(
      "kizuna challenge delete 夏のチャレンジ", "kizuna challenge delete 01935c6f --yes",
      "kizuna challenge delete Summer --yes --lang en"))

  @OptionGroup var common: CommonOptions

  @Argument(help: "The challenge, by title or id.")
  var challenge: String

  @Flag(help: "Do not ask.")
  var yes = false

  func run(in context: CommandContext) async throws {
    let client = try context.memberClient()
    let found = try await client.requireTaggedChallenge(challenge)
    let title = ChallengeText.title(found.body, context.language)
    try context.confirm(.deleteChallenge(title), isAgreed: yes)
    try await client.deleteChallenge(found.body.id, ifMatch: found.etag ?? "*")
    context.line(.challengeDeleted(title))
  }
}
