import Accounting
import Foundation
import Hummingbird
import Models
import Services

/// The class's board for the projector: who took part today, and what the week came to. It asks for itself anew with its tag.
struct BoardPages: Sendable {
  let groups: GroupService
  let totals: TotalsService
  let challenges: ChallengeService
  let boards: BoardService
  let catalogue: CatalogueService
  let visitors: PageVisitors
  let effects: Effects

  func add(to pages: inout PageTable) {
    pages.page("/classes/{id}/board", show)
  }

  private func show(_ call: PageCall) async throws -> Response {
    let visitor = try await visitors.anyone(call)
    let view = try await groups.classroom(call.id().uuid, of: visitor)
    let id = view.group.id
    let now = effects.now()
    let time = try await catalogue.time(of: view.city)
    let today = time.day(at: now)
    let day = try await totals.shown(id, from: today, to: today, by: .day, of: visitor)
    let week = try await totals.shown(id, from: today.monday, to: today.sunday, by: .action, of: visitor)
    let asOf = week?.asOf ?? now
    var context: PageContext = [
      "class_name": view.group.name, "as_of": time.clock(at: asOf),
      "period":
        PageNumbers.period(today.monday, today.sunday),
      "amount": amount(week, call.language),
    ]
    if let enrolled = view.group.enrolled { context["joined"] = joined(day, enrolled: enrolled) }
    if let goal = try await goal(of: id, visitor, call.language) { context["goal"] = goal }
    let bars = Self.bars(week, names: try await catalogue.catalogue(city: view.city), call)
    context["any_action"] = !bars.isEmpty
    context["actions"] = bars
    var response = call.page("board", context)
    // The clock alone makes no other board.
    context["as_of"] = nil
    context["csrf"] = nil
    response.headers[.eTag] = PageTag.of(context, call.language)
    return response
  }

  /// How far the class is with an open common goal of its own.
  private func goal(of group: UUID, _ visitor: Principal, _ language: Language) async throws -> PageContext? {
    guard let own = try await challenges.openGoal(of: group, as: visitor) else { return nil }
    let board = try await boards.board(for: boards.seat(at: own.challenge.id, of: visitor))
    guard let row = board.rows.first, !row.isSuppressed, let score = row.score else { return nil }
    return [
      "percent": max(0, min(100, ScoringText.wholePercent(score))),
      "title": own.challenge.title.text(language) ?? "",
    ]
  }

  private func joined(_ day: TotalsReport?, enrolled: Int64) -> PageContext {
    guard let members = day?.sum.activeMembers, members > 0, enrolled > 0 else {
      return ["shown": false, "arc": 0]
    }
    var context: PageContext = ["shown": true, "count": members, "enrolled": enrolled]
    // Children who tick here and on a paper sheet without a nickname are two to the class: how many took part is not known then.
    guard members <= enrolled else { return context.merging(["records": true, "arc": 100]) { $1 } }
    let percent = (100 * members + enrolled / 2) / enrolled
    context["part"] = ["percent": percent]
    return context.merging(["arc": percent]) { $1 }
  }

  private func amount(_ week: TotalsReport?, _ language: Language) -> PageContext {
    guard let milligrams = week?.sum.doneMilligrams else { return ["shown": false] }
    return [
      "shown": true, "balls": PageNumbers.grouped(PageNumbers.balls(milligrams)),
      "equivalents": Equivalent.allCases.filter { $0 != .soccerBalls }
        .compactMap { $0.text(milligrams: milligrams, language: language) }
        .map { ["before": $0.before, "value": $0.count, "after": $0.after] as PageContext },
    ]
  }

  /// The actions that avoided most, their bars in percent of the longest.
  private static func bars(_ week: TotalsReport?, names: Catalogue, _ call: PageCall) -> [PageContext] {
    let rows = (week?.rows ?? []).filter { $0.doneMilligrams > 0 }.sorted { $0.doneMilligrams > $1.doneMilligrams }
    let longest = rows.first?.doneMilligrams ?? 1
    return rows.prefix(7).map { row in
      let fresh = PageNumbers.balls(row.newMilligrams)
      let always = PageNumbers.balls(row.doneMilligrams - row.newMilligrams)
      let title = names.action(ActionID(rawValue: row.key))?.title
      return [
        "title": title.map { call.wording($0) } ?? call.library.text("board_other", call.language),
        "balls": PageNumbers.grouped(PageNumbers.balls(row.doneMilligrams)),
        "new_width": 100 * row.newMilligrams / longest,
        "always_width": 100 * (row.doneMilligrams - row.newMilligrams) / longest,
        "new_count": fresh, "always_count": always,
      ]
    }
  }
}
