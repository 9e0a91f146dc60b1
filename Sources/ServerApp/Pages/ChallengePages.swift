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
  static let texts = ["challenge_hidden", "challenge_hidden_announced", "challenge_hidden_closed"]

  func add(to pages: inout PageTable) {
    pages.page("/challenges/{id}", show)
  }

  private func show(_ call: PageCall) async throws -> Response {
    let seat = try await seat(call)
    let board = try await boards.board(for: seat)
    let challenge = seat.challenge
    let time = try await catalogue.time(of: seat.city)
    let period = challenge.period
    let words = call.language == .en ? challenge.description.en ?? challenge.description.ja : challenge.description.ja
    var context: PageContext = [
      "title": challenge.title.text(call.language) ?? "", "organiser": seat.organiser.name(in: call.language),
      "period":
        PageNumbers.period(period.firstDay, period.lastDay),
      "state": [board.state.rawValue: true] as PageContext, "as_of": Self.asOf(board, time),
      "filling": board.isFilling,
    ]
    if let words { context["description"] = words }
    let why =
      [.announced, .closed].contains(board.state) ? "challenge_hidden_\(board.state.rawValue)" : "challenge_hidden"
    let text = ChallengeBoardText(
      board: board, language: call.language, target: challenge.target, hidden: call.library.text(why, call.language))
    if board.rule == .goal {
      if let goal = text.goal { context["goal"] = goal }
    } else {
      context["ranking"] = ["rows": text.rows, "some_hidden": text.hidesRankedTeams] as PageContext
      if !text.explanation.isEmpty { context["explanation"] = ["lines": text.explanation] as PageContext }
    }
    if board.state == .closed { context["hash"] = try await boards.result(for: seat).hash }
    var response = call.page("challenge", context)
    response.headers[.eTag] = EntityTag.content("\(call.language) \(board.asOf) \(board.state) \(text.mark)".utf8)
    return response
  }

  /// The time of day; of a board that is over the day before it.
  private static func asOf(_ board: Board, _ time: CityTime) -> String {
    let clock = time.clock(at: board.asOf)
    return board.state == .closed ? "\(PageNumbers.day(time.day(at: board.asOf))) \(clock)" : clock
  }

  /// Who isn't logged in is led to the login for what is not public, and for what isn't there alike.
  private func seat(_ call: PageCall) async throws -> BoardService.Seat {
    let id = try call.id().uuid
    if let visitor = try await visitors.visitor(call) { return try await boards.seat(at: id, of: visitor) }
    do {
      return try await boards.seat(at: id, visitor: nil)
    } catch let refusal as Refusal where refusal.code == .notFound {
      throw Elsewhere(location: "/login?next=\(call.address.percentEncoded)")
    }
  }
}

/// A board as a page shows it.
struct ChallengeBoardText {
  let board: Board
  let language: Language
  let target: ScoringTarget?
  /// What is said in the place of figures that may not be shown, as HTML.
  let hidden: String

  /// Whether a team without figures might stand before those with a rank.
  var hidesRankedTeams: Bool { board.rows.contains(where: \.isSuppressed) && board.rows.contains { $0.rank != nil } }

  /// Changes with whatever is shown.
  var mark: String {
    board.rows.map { "\($0.team) \($0.name) \($0.rank ?? 0) \($0.figures.map { "\($0)" } ?? "") \($0.quarters ?? -1)" }
      .joined(separator: "|") + " \(board.isFilling)"
  }

  /// The one row of a common goal.
  var goal: PageContext? {
    guard let row = board.rows.first else { return nil }
    var context = figures(of: row)
    switch target {
    case .milligrams(let amount): context["target_mass"] = ["target": mass(amount)] as PageContext
    case .entries(let amount): context["target_entries"] = ["entries": PageNumbers.grouped(amount)] as PageContext
    case nil: break
    }
    return context
  }

  private func figures(of row: Board.Row) -> PageContext {
    guard let figures = row.figures, let score = row.score else {
      guard let quarters = row.quarters, quarters > 0 else { return ["arc": 0, "hidden": hidden] }
      return ["arc": 25 * quarters, "quarters": ["quarters": quarters] as PageContext]
    }
    let percent = Int((max(0, score.value) * 100).rounded(.down))
    return [
      "arc": min(100, percent), "percent": ["percent": percent] as PageContext, "done": mass(figures.doneMilligrams),
      "new": mass(figures.newMilligrams), "took_part": tookPart(figures.activeMembers, of: row.enrolled),
      "entries": PageNumbers.grouped(figures.entries),
    ]
  }

  var rows: [PageContext] {
    let best = board.rows.compactMap { $0.score?.value }.max() ?? 0
    return board.rows.map { row in
      var context: PageContext = [
        "name": row.name(in: language), "hidden": hidden, "rank": row.rank.map { "\($0)" } ?? "",
      ]
      if let band = row.band { context["band"] = ["band": band + 1] as PageContext }
      guard let figures = row.figures else { return context }
      let share = best > 0 ? max(0, row.score?.value ?? 0) / best : 0
      var shown: PageContext = [
        "score": score(row.score), "width": Int(share * 100), "done": mass(figures.doneMilligrams),
        "new": mass(figures.newMilligrams),
        "took_part": tookPart(figures.activeMembers, of: row.enrolled),
      ]
      if let reason = row.unrankedReason { shown["reason"] = [reason.rawValue: true] as PageContext }
      context["shown"] = shown
      return context
    }
  }

  /// Children who tick on a page and on paper too are two: beside more than the team has, its size says nothing.
  private func tookPart(_ members: Int64, of enrolled: Int64?) -> String {
    guard let enrolled, members <= enrolled else { return "\(members)" }
    return "\(members) / \(enrolled)"
  }

  /// The arithmetic in words, and but in easy Japanese as a formula.
  var explanation: [PageContext] {
    board.rows.compactMap { row in
      row.arithmetic.map { arithmetic in
        let terms = arithmetic.terms.map { "\($0.name) = \($0.value)" }.joined(separator: ", ")
        var line: PageContext = [
          "name": row.name(in: language), "sentence": arithmetic.sentence.text(language),
        ]
        if language != .jaHira { line["formula"] = ["text": "\(arithmetic.formula) (\(terms))"] as PageContext }
        return line
      }
    }
  }

  private func score(_ score: Score?) -> String {
    guard let score else { return "" }
    if board.rule.unit == .share { return "\(Int((score.value * 100).rounded(.down))) %" }
    return mass(Int64(score.value.rounded()))
  }

  private func mass(_ milligrams: Int64) -> String { MassText.text(milligrams: milligrams, language: language) }
}
