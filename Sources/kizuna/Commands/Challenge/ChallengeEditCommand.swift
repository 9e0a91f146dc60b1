import APIClient
import APITypes
import Accounting
import ArgumentParser
import Models

/// `kizuna challenge edit`
struct ChallengeEditCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Change a challenge's texts, and of a draft everything but whose it is.",
    discussion: Examples.text(
      "kizuna challenge edit 夏のチャレンジ --title 夏の省エネチャレンジ", "kizuna challenge edit 01935c6f --to +14 --target 120kg",
      "kizuna challenge edit Summer --teams class --rule fair --visibility public --lang en"))

  @OptionGroup var common: CommonOptions

  @Argument(help: "The challenge, by title or id.")
  var challenge: String

  @Option(help: "Its title, in the language you use.")
  var title: String?

  @Option(help: "What it is about, in the language you use.")
  var description: String?

  @Option(help: "The first day.")
  var from: String?

  @Option(help: "The last day.")
  var to: String?

  @OptionGroup var terms: ChallengeTermsOptions

  func run(in context: CommandContext) async throws {
    let client = try context.memberClient()
    let found = try await client.requireTaggedChallenge(challenge)
    var plan = ChallengeTemplate(found.body)
    try terms.apply(to: &plan)
    let patch = ChallengePatch(
      title: title.map { found.body.title.with($0, in: context.language) },
      description: description.map { found.body.description.with($0, in: context.language) },
      firstDay: try await context.comingDay(from), lastDay: try await context.comingDay(to), lateDays: terms.lateDays,
      actions: terms.choosesActions ? plan.actions ?? [] : nil,
      themes: terms.choosesActions ? plan.themes ?? [] : nil, counting: terms.counting,
      teamKind: terms.scores ? plan.teamKind : nil, scoring: terms.scores ? plan.scoring : nil,
      visibility: terms.visibility)
    guard patch != ChallengePatch() else { throw CommandFailure.usage(.nothingToChange) }
    let changed = try await client.changeChallenge(found.body.id, patch, ifMatch: found.etag ?? "*").body
    try context.show(changed) { context.line(.challengeChanged(ChallengeText.title(changed, context.language))) }
  }
}

extension TextBody {
  fileprivate func with(_ text: String, in language: Language) -> TextBody {
    language == .en ? TextBody(ja: ja, en: text) : TextBody(ja: text, en: en)
  }
}
