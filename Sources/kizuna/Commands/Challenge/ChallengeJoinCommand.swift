import APITypes
import ArgumentParser

/// `kizuna challenge join`
struct ChallengeJoinCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "join",
    abstract: "Let a group take part that you look after; an organiser also says how many belong to it.",
    discussion: Examples.text(
      "kizuna challenge join 夏のチャレンジ --group 5年2組", "kizuna challenge join 01935c6f --group 5年2組 --enrolled 34",
      "kizuna challenge join Summer --group 'Green club' --json"))

  @OptionGroup var common: CommonOptions

  @Argument(help: "The challenge, by title or id.")
  var challenge: String

  @Option(help: "The group, by name or id.")
  var group: String

  @Option(help: "How many belong to it, as the organiser says.")
  var enrolled: Int64?

  func run(in context: CommandContext) async throws {
    let client = try context.memberClient()
    let found = try await client.requireChallenge(challenge)
    let team = try await client.requireGroup(group)
    let joined = try await client.putTeam(team.id, in: found.id, TeamRequest(enrolled: enrolled)).body
    try context.show(joined) {
      let title = ChallengeText.title(joined, context.language)
      context.line(.teamJoined(team.name, title))
      if let enrolled { context.line(.teamSized(enrolled)) }
    }
  }
}
