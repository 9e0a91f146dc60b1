import APIClient
import APITypes
import ArgumentParser
import Models

/// `kizuna challenge watch`
///
/// Asks for the standings again and again, and is told in a few bytes while they are the same: the numbers are those of the stream, and it
/// goes on by itself when the network comes back or the server answers again.
struct ChallengeWatchCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Follow the standings until the challenge is over; Ctrl-C ends it.",
    discussion: Examples.text(
      "kizuna challenge watch 夏のチャレンジ", "kizuna challenge watch 01935c6f --top 5",
      "kizuna challenge watch Summer --json"))

  @OptionGroup var common: CommonOptions

  @Argument(help: "The challenge, by title or id.")
  var challenge: String

  @Option(help: "How many teams from the top, at most 200.")
  var top: Int?

  private static let pauseMilliseconds: Int64 = 2000
  private static let mostPauseMilliseconds: Int64 = 30_000

  func run(in context: CommandContext) async throws {
    let client = try context.memberClient()
    let found = try await client.requireChallenge(challenge)
    let instants = await context.instants()
    var (etag, pause): (String?, Int64) = (nil, Self.pauseMilliseconds)
    while true {
      do {
        if let answer = try await client.standings(of: found.id, top: top, unlessKnown: etag) {
          etag = answer.etag
          try show(answer.body, of: found, context, instants)
          if answer.body.state == .closed { return }
        }
        pause = Self.pauseMilliseconds
      } catch {
        // It was there a moment ago.
        guard etag != nil, Self.isPassing(error) else { throw error }
        pause = min(2 * pause, Self.mostPauseMilliseconds)
      }
      try await context.environment.pause(pause)
    }
  }

  /// Whether the server may soon answer again: it is away, has too much to do, or cannot just now.
  private static func isPassing(_ error: any Error) -> Bool {
    switch error {
    case is Unreachable: true
    case let problem as APIProblem: isPassing(status: problem.problem.status)
    // What stands before a server says in its own words that it is away.
    case let answer as UnexpectedAnswer: isPassing(status: answer.status)
    default: false
    }
  }

  private static func isPassing(status: Int) -> Bool { status == 429 || (500...599).contains(status) }

  private func show(
    _ standings: StandingsBody, of challenge: ChallengeBody, _ context: CommandContext, _ instants: InstantText
  ) throws {
    let text = StandingsText(
      standings: standings, title: ChallengeText.title(challenge, context.language), language: context.language,
      instants: instants, explains: false)
    try context.show(standings) {
      // On a terminal the new picture takes the place of the old one.
      let clearing = context.environment.outputIsTerminal ? "\u{1B}[H\u{1B}[2J" : ""
      let body = text.text(context.printer.style, columns: context.environment.columns)
      context.printer.block(clearing + body + (context.environment.outputIsTerminal ? "" : "\n"))
    }
  }
}
