import APIClient
import APITypes
import Accounting
import ArgumentParser
import Models

/// `kizuna challenge create`
struct ChallengeCreateCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "create",
    abstract: "Make a challenge: a draft until it is opened.",
    discussion: Examples.text(
      "kizuna challenge create 夏のチャレンジ --group 第一小学校 --from 2026-07-01 --to 2026-07-14 --target 100kg --open",
      "kizuna challenge create 'Class against class' --group 第一小学校 --teams class --rule fair --from 2026-07-01 --to 2026-07-14",
      "kizuna challenge create --template summer.json --group 第二小学校 --from 2026-09-01"))

  @OptionGroup var common: CommonOptions

  @Argument(help: "Its title, in the language you use; not needed with a template.")
  var title: String?

  @Option(help: "The group that makes it, by name or id: your school, class, club, ward or city.")
  var group: String

  @Option(help: "The first day.")
  var from: String

  @Option(help: "The last day; with a template as many days as that says.")
  var to: String?

  @OptionGroup var terms: ChallengeTermsOptions

  @Option(help: "Only these teams, by name or id, joined by commas; without it all there are.")
  var only: String?

  @Option(help: "What it is about.")
  var description: String?

  @Option(help: ArgumentHelp("A file that `challenge export` made.", valueName: "file"))
  var template: String?

  @Flag(help: "Open it at once.")
  var open = false

  func run(in context: CommandContext) async throws {
    let client = try context.memberClient()
    let organiser = try await client.requireGroup(group)
    let first = try await context.comingDay(from)
    var plan = try template.map(ChallengeTemplate.read) ?? ChallengeTemplate()
    try apply(to: &plan, first: first, last: await context.comingDay(to), context.language)
    var chosen: [GroupBody]?
    if let only { chosen = try await client.requireGroups(only) }
    let request = try plan.request(group: organiser.id, first: first, teams: chosen?.map(\.id))
    let draft = try await client.addChallenge(request, idempotencyKey: context.newIdentifier().description)
    let made = Phrase.challengeMade(
      ChallengeText.title(draft.body, context.language), id: draft.body.id.description)
    // Said before it is opened: where that is refused, the draft is there all the same.
    if !common.json { context.line(made) }
    let challenge = open ? try await opened(draft, by: client, made) : draft.body
    try context.show(challenge) {
      context.line(
        challenge.state == .draft ? .nextOpenChallenge(challenge.id.description) : .challengeState(challenge.state))
    }
  }

  /// - Parameter made: What a failure tells besides, where nothing has told it yet.
  private func opened(
    _ draft: Answer<ChallengeBody>, by client: APIClient, _ made: Phrase
  ) async throws -> ChallengeBody {
    do {
      return try await client.changeChallenge(
        draft.body.id, ChallengePatch(state: .open), ifMatch: draft.etag ?? "*"
      ).body
    } catch {
      throw PartlyDone(
        cause: error, done: (common.json ? [made] : []) + [.nextOpenChallenge(draft.body.id.description)])
    }
  }

  /// What stands on the command line goes before what the template says.
  private func apply(to plan: inout ChallengeTemplate, first: Day, last: Day?, _ language: Language) throws {
    // Another title than the template's is one in both languages.
    if let title { plan.title = language == .en ? TextBody(en: title) : TextBody(ja: title) }
    if let description {
      var text = plan.description ?? TextBody()
      if language == .en { text.en = description } else { text.ja = description }
      plan.description = text
    }
    if let last {
      guard first <= last else { throw CommandFailure.usage(.lastBeforeFirst) }
      plan.days = Int64(first.distance(to: last)) + 1
    }
    try terms.apply(to: &plan)
  }
}
