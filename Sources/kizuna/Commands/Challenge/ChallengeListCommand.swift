import APITypes
import ArgumentParser

/// `kizuna challenge list`
struct ChallengeListCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the challenges you may see.",
    discussion: Examples.text(
      "kizuna challenge list", "kizuna challenge list --all", "kizuna challenge list --json"))

  @OptionGroup var common: CommonOptions

  @Flag(help: "Those that are over, too.")
  var all = false

  func run(in context: CommandContext) async throws {
    let challenges = try await context.memberClient().allChallenges().filter { all || $0.state != .closed }
    try context.show(list: challenges) {
      guard !challenges.isEmpty else { return context.line(.noChallenges) }
      let language = context.language
      let length = IdentifierPrefix.length(for: challenges.map(\.id))
      var table = Table(
        [Phrase.columnName, .columnState, .columnPeriod, .columnOrganiser, .columnChallenge].map {
          ($0.text(language), .left)
        })
      table.rows = challenges.map { challenge in
        [
          ChallengeText.title(challenge, language), Phrase.challengeState(challenge.state).text(language),
          ChallengeText.period(challenge, language), challenge.groupName,
          String(challenge.id.description.prefix(length)),
        ]
      }
      context.printer.block(table.text(context.printer.style))
    }
  }
}
