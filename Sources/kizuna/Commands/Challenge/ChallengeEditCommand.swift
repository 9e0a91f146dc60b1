import APIClient
import APITypes
import Accounting
import ArgumentParser
import Models

/// `kizuna challenge edit`
struct ChallengeEditCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Change a challenge's texts, and of a draft its days and who may see it.",
    discussion: Examples.text(
      "kizuna challenge edit 夏のチャレンジ --title 夏の省エネチャレンジ", "kizuna challenge edit 01935c6f --to 2026-07-21",
      "kizuna challenge edit Summer --visibility public --lang en"))

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

  @Option(help: "So many days after the last one, entries for its days still count.")
  var lateDays: Int64?

  @Option(help: "Who may see it: group, city or public.")
  var visibility: ChallengeVisibility?

  func run(in context: CommandContext) async throws {
    let client = try context.memberClient()
    let found = try await client.requireTaggedChallenge(challenge)
    let patch = ChallengePatch(
      title: title.map { found.body.title.with($0, in: context.language) },
      description: description.map { found.body.description.with($0, in: context.language) },
      firstDay: try await context.comingDay(from), lastDay: try await context.comingDay(to), lateDays: lateDays,
      visibility: visibility)
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
