import APITypes
import ArgumentParser

/// `kizuna challenge open`
struct ChallengeOpenCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Open a draft: its teams and actions are fixed, and everybody may see it who should.",
    discussion: Examples.text(
      "kizuna challenge open 夏のチャレンジ", "kizuna challenge open 01935c6f --yes",
      "kizuna challenge open 'Summer' --yes --json"))

  @OptionGroup var common: CommonOptions

  @Argument(help: "The challenge, by title or id.")
  var challenge: String

  @Flag(help: "Do not ask.")
  var yes = false

  func run(in context: CommandContext) async throws {
    let client = try context.memberClient()
    let found = try await client.requireChallenge(challenge)
    try context.confirm(.openChallenge(ChallengeText.title(found, context.language)), isAgreed: yes)
    let opened = try await client.changeChallenge(
      found.id, ChallengePatch(state: .open), ifMatch: client.challenge(found.id).etag ?? "*"
    ).body
    try context.show(opened) {
      context.line(.challengeOpened(ChallengeText.title(opened, context.language), teams: opened.teamCount))
      if opened.isFilling { context.line(.stillFilling) }
    }
  }
}
