import APITypes
import Accounting
import Foundation
import HTTPTypes
import Hummingbird
import Models
import Services

/// A challenge's board for the projector and the phone: anyone sees a public one, others whoever may.
struct ChallengePages: Sendable {
  let boards: BoardService
  let catalogue: CatalogueService
  let visitors: PageVisitors

  /// The names of the texts, which stand in no template.
  static let texts = [
    "challenge_hidden", "challenge_hidden_public", "challenge_hidden_announced", "challenge_hidden_closed",
  ]
  /// Where there are more teams than these, the first ones are shown, and those around one's own.
  private static let mostRows = 50

  func add(to pages: inout PageTable) {
    pages.page("/challenges/{id}", show)
  }

  private func show(_ call: PageCall) async throws -> Response {
    let seat = try await seat(call)
    let board = try await boards.board(for: seat)
    let challenge = seat.challenge
    let time = try await catalogue.time(of: seat.city)
    let period = challenge.period
    var context: PageContext = [
      "title": challenge.title.text(call.language) ?? "", "organiser": seat.organiser.name(in: call.language),
      "period":
        PageNumbers.period(period.firstDay, period.lastDay),
      "state": [board.state.rawValue: true] as PageContext, "as_of": Self.asOf(board, time),
      "filling": board.isFilling,
    ]
    if let words = challenge.description.text(call.language) { context["description"] = words }
    let text = ChallengeBoardText(
      board: board, language: call.language, target: challenge.target,
      hidden: call.library.text(Self.why(board, isInside: seat.isInside), call.language),
      ownTeams: seat.ownTeams, mostRows: Self.mostRows)
    if board.rule == .goal {
      if let goal = text.goal { context["goal"] = goal }
    } else {
      var ranking: PageContext = ["rows": text.rows, "some_hidden": text.hidesRankedTeams]
      if text.endsEarly { ranking["ends"] = ["count": PageNumbers.grouped(Int64(board.rows.count))] as PageContext }
      context["ranking"] = ranking
    }
    let explanation = text.explanation
    if !explanation.isEmpty { context["explanation"] = ["lines": explanation] as PageContext }
    if let rounding = text.rounding { context["rounding"] = ["text": rounding] as PageContext }
    context["rules"] = ChallengeRulesText(
      challenge: challenge, state: board.state, catalogue: try await catalogue.catalogue(city: seat.city)
    ).context(call)
    if board.state == .closed {
      let hash = try await boards.result(for: seat).hash
      context["result"] = ["id": "\(PublicIdentifier(challenge.id))", "hash": hash] as PageContext
    }
    var response = call.page("challenge", context)
    response.headers[.eTag] = PageTag.of(context, call.language)
    return response
  }

  /// The text that says why a team has no figures.
  private static func why(_ board: Board, isInside: Bool) -> String {
    if [.announced, .closed].contains(board.state) { return "challenge_hidden_\(board.state.rawValue)" }
    return isInside ? "challenge_hidden" : "challenge_hidden_public"
  }

  /// The time of day; of a board that is over the day before it.
  private static func asOf(_ board: Board, _ time: CityTime) -> String {
    let clock = time.clock(at: board.asOf)
    return board.state == .closed ? "\(PageNumbers.day(time.day(at: board.asOf))) \(clock)" : clock
  }

  /// Who is logged in sees what members may, and else what anyone may; who isn't is led to the login for what is not public, and for what
  /// isn't there alike.
  private func seat(_ call: PageCall) async throws -> BoardService.Seat {
    let id = try call.id().uuid
    let visitor = try await visitors.visitor(call)
    do {
      return try await boards.seat(at: id, visitor: visitor)
    } catch let refusal as Refusal where refusal.code == .notFound && visitor == nil {
      throw Elsewhere(location: "/login?next=\(call.address.percentEncoded)")
    }
  }
}
