import APIClient
import APITypes
import ArgumentParser

/// `kizuna challenge standings`
struct ChallengeStandingsCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "standings",
    abstract: "Show where the teams stand, and how that is computed.",
    discussion: Examples.text(
      "kizuna challenge standings 夏のチャレンジ", "kizuna challenge standings 夏のチャレンジ --explain",
      "kizuna challenge standings 01935c6f --top 5 --around 5年2組"))

  @OptionGroup var common: CommonOptions

  @Argument(help: "The challenge, by title or id.")
  var challenge: String

  @Option(help: "How many teams from the top, at most 200.")
  var top: Int?

  @Option(help: "A group whose neighbours are shown too, by name or id.")
  var around: String?

  @Flag(help: "Show each score's arithmetic.")
  var explain = false

  func run(in context: CommandContext) async throws {
    let client = try context.memberClient()
    let found = try await client.requireChallenge(challenge)
    let team = try await team(of: found, client)
    guard let standings = try await client.standings(of: found.id, top: top, around: team)?.body else { return }
    let text = StandingsText(
      standings: standings, title: ChallengeText.title(found, context.language), language: context.language,
      instants: await context.instants(), explains: explain)
    try context.show(standings) {
      context.printer.block(text.text(context.printer.style, columns: context.environment.columns))
    }
  }

  private func team(of challenge: ChallengeBody, _ client: APIClient) async throws -> PublicIdentifier? {
    guard let around else { return nil }
    let folded = PlainText.folded(around)
    if let known = challenge.teams.first(where: { PlainText.folded($0.name) == folded }) { return known.id }
    return try await client.requireGroup(around).id
  }
}
