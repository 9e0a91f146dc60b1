import APITypes
import ArgumentParser

/// `kizuna challenge show`
struct ChallengeShowCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show what a challenge is about: days, rule, teams.",
    discussion: Examples.text(
      "kizuna challenge show 夏のチャレンジ", "kizuna challenge show 01935c6f", "kizuna challenge show Summer --json"))

  @OptionGroup var common: CommonOptions

  @Argument(help: "The challenge, by title or id.")
  var challenge: String

  func run(in context: CommandContext) async throws {
    let found = try await context.memberClient().requireChallenge(challenge)
    let titles = found.actions.isEmpty || common.json ? nil : try? await CatalogueSource(context: context).titles()
    let text = ChallengeText(
      challenge: found, language: context.language, instants: await context.instants(), titles: titles)
    try context.show(found) { for line in text.lines(context.printer.style) { context.printer.line(line) } }
  }
}
