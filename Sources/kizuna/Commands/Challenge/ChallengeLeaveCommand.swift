import APITypes
import ArgumentParser

/// `kizuna challenge leave`
struct ChallengeLeaveCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "leave",
    abstract: "Take a group out of a challenge; what it had counts there no more.",
    discussion: Examples.text(
      "kizuna challenge leave 夏のチャレンジ --group 5年2組", "kizuna challenge leave 01935c6f --group 5年2組 --yes",
      "kizuna challenge leave Summer --group 'Green club' --yes --lang en"))

  @OptionGroup var common: CommonOptions

  @Argument(help: "The challenge, by title or id.")
  var challenge: String

  @Option(help: "The group, by name or id.")
  var group: String

  @Flag(help: "Do not ask.")
  var yes = false

  func run(in context: CommandContext) async throws {
    let client = try context.memberClient()
    let found = try await client.requireChallenge(challenge)
    let team = try await client.requireGroup(group)
    let title = ChallengeText.title(found, context.language)
    try context.confirm(.leaveChallenge(team.name, title), isAgreed: yes)
    try await client.removeTeam(team.id, from: found.id)
    context.line(.teamLeft(team.name, title))
  }
}
