import APITypes
import Accounting
import Foundation
import Hummingbird
import Models
import Secrets
import Services

/// A child's actions of one day as large ticks, and what they came to.
struct TodayPages: Sendable {
  let entries: EntryService
  let totals: TotalsService
  let groups: GroupService
  let pupils: PupilService
  let catalogue: CatalogueService
  let habits: HabitService
  let screens: TodayService
  let visitors: PageVisitors

  /// Today and the two days before.
  static let dayLabels = ["day_today", "day_yesterday", "day_before"]

  func add(to pages: inout PageTable) {
    pages.page("/join/today") { call in try await page(call, day: call.query("day").flatMap { Day($0) }) }
    pages.form(
      "/join/today", ["day", "action", "tick"], on: { call in try await page(call, day: nil) }, tick)
  }

  private func tick(_ call: PageCall, _ form: PageForm) async throws -> Response {
    let pupil = try await visitors.pupil(call)
    guard let day = Day(form["day"]) else { throw Refusal(.malformedRequest) }
    let ticks = PupilTicks(entries: entries, pupil: pupil, day: day)
    do {
      switch form["tick"] {
      case "none": try await ticks.takeBack(ActionID(rawValue: form["action"]))
      case "new", "always":
        try await ticks.set(ActionID(rawValue: form["action"]), isHabit: form["tick"] == "always")
      default: throw Refusal(.malformedRequest)
      }
    } catch let refusal as Refusal where [.invalid, .conflict, .preconditionFailed].contains(refusal.code.category) {
      // Somebody was faster, or the day has ended meanwhile: the page shows what stands, and says so.
      return call.redirect("/join/today?day=\(day)&unsaved")
    }
    return call.redirect("/join/today?day=\(day)")
  }

  private func page(_ call: PageCall, day asked: Day?) async throws -> Response {
    let pupil = try await visitors.pupil(call)
    let call = call.query("unsaved") == nil || call.notice != nil ? call : call.saying("tick_failed", .ok)
    let today = try await entries.today(of: pupil)
    let days = (0..<Self.dayLabels.count).map { today.advanced(by: -$0) }
    let day = asked.flatMap { days.contains($0) ? $0 : nil } ?? today
    let group = try await groups.list(of: pupil).first { $0.role == .pupil }
    let ticked = try await PupilTicks(entries: entries, pupil: pupil, day: day).all()
    let city = try await catalogue.slug(of: pupil.member.city)
    let offered = DailyActions(
      try await catalogue.catalogue(city: city), age: AgeBand(ofClass: group?.group.band), month: day.month
    ).offered
    let promised = Dictionary(
      uniqueKeysWithValues: try await habits.list(of: pupil).map { ($0.habit.action, $0) })
    let own = try await totals.own(from: day, to: day, by: .day, of: pupil).sum.doneMilligrams
    let balls = PageNumbers.balls(own)
    return call.page(
      "today",
      [
        "nickname": try await pupils.nickname(of: pupil.member) ?? "", "class_name": group?.group.name ?? "",
        "day": "\(day)",
        "days": zip(days, Self.dayLabels).map { one, label -> PageContext in
          [
            "day": "\(one)", "label": call.library.text(label, call.language), "current": one == day ? "date" : "false",
          ]
        },
        "actions": offered.map { context(of: $0, ticked[$0.id], promised[$0.id], call) },
        "challenges": try await screens.openChallenges(for: pupil).map { challenge -> PageContext in
          [
            "id": "\(PublicIdentifier(challenge.challenge.id))",
            "title": challenge.challenge.title.text(call.language) ?? "",
          ]
        },
        "own": [
          "any": !ticked.isEmpty, "count": PageNumbers.grouped(balls), "balls": Array(0..<min(balls, 60)),
        ] as PageContext,
        "class_figure": try await figure(of: group, today: today, pupil),
      ])
  }

  private func context(
    of action: Action, _ entry: EntryView?, _ promise: HabitProgress?, _ call: PageCall
  ) -> PageContext {
    let isHabit = entry.map { $0.content.habit == true }
    let button = { (isPressed: Bool, value: String) -> PageContext in
      ["pressed": "\(isPressed)", "value": isPressed ? "none" : value]
    }
    var context: PageContext = [
      "id": action.id.rawValue, "title": call.wording(action.title), "saved": entry != nil,
      "fresh": button(isHabit == false, "new"), "always": button(isHabit == true, "always"),
    ]
    context.merge(PromisePages.context(of: promise, call)) { $1 }
    if let caution = action.caution { context["caution"] = call.wording(caution) }
    return context
  }

  /// The class's week; not shown where so few took part that it would tell of one of them.
  private func figure(of group: GroupService.View?, today: Day, _ pupil: Principal) async throws -> PageContext {
    guard let group,
      let week = try await totals.shown(group.group.id, from: today.monday, to: today.sunday, by: .day, of: pupil)
    else { return ["shown": false] }
    return ["shown": true, "count": PageNumbers.grouped(PageNumbers.balls(week.sum.doneMilligrams))]
  }
}

extension PageCall {
  func wording(_ text: LocalizedText) -> String { library.wording(text, language) }
}

extension TotalsService {
  /// A group's figures, or nil where they may not be seen: by this visitor, of this period, of so few.
  func shown(
    _ group: UUID, from: Day, to: Day, by grouping: TotalsReport.Grouping, of visitor: Principal
  ) async throws -> TotalsReport? {
    do {
      let report = try await self.group(group, from: from, to: to, by: grouping, of: visitor)
      return report.sum.entries > 0 ? report : nil
    } catch let refusal as Refusal where [.notAllowed, .periodNotAvailable].contains(refusal.code) {
      return nil
    }
  }
}

extension Day {
  /// The Sunday of its ISO week.
  var sunday: Day { advanced(by: 7 - weekday) }
}
