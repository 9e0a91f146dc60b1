import Accounting
import Foundation
import Models
import Services

/// One state of the class sheet's page, to be filled into its template.
struct SheetPage {
  let sheet: Sheet
  let day: Day
  let today: Day
  let group: GroupService.View
  var run: UUID
  /// Of the run that was seen last; nil before the first save.
  var revision: Int64?
  var form: SheetForm
  /// What stands, as the service answered it.
  var answer: SheetRunView?
  var savedAt: String?

  func context(_ catalogue: Catalogue, _ call: PageCall) -> PageContext {
    let titles = sheet.items.map { ($0.action, catalogue.action($0.action)?.title.text(call.language) ?? "") }
    let enrolled = group.group.enrolled
    var context: PageContext = [
      "class_id": group.group.id.text, "class_name": group.group.name, "sheet": sheet.id.rawValue, "day": "\(day)",
      "first_day": "\(today.advanced(by: -SheetService.reachBackDays))", "last_day": "\(today)",
      "row_count": form.rows.count, "most_rows": SheetService.mostRows, "run": run.text,
      "revision": revision.map { "\($0)" } ?? "",
      "enrolled": enrolled.map { "\($0)" } ?? "",
      "sheets": catalogue.sheets.map { other -> PageContext in
        ["id": other.id.rawValue, "title": other.title.text(call.language), "selected": other.id == sheet.id]
      },
      "items": titles.map { ["action": $0.0.rawValue, "title": $0.1] },
      "rows": form.rows.enumerated().map { index, row -> PageContext in
        [
          "number": index + 1, "handed": row.isHandedIn, "nickname": row.nickname, "problem": row.problem ?? "",
          "marks": titles.map { item, title -> PageContext in
            ["action": item.rawValue, "title": title, "mark": row.marks[item] ?? ""]
          },
        ]
      },
      "answer": figures,
    ]
    let outside = sheet.items.compactMap { catalogue.action($0.action) }
      .filter { $0.isOutOfSeason(inMonth: day.month) }.map { $0.title.text(call.language) }
    if !outside.isEmpty {
      context["out_of_season"] =
        ["titles": outside.joined(separator: call.language == .en ? ", " : "、")] as PageContext
    }
    if let savedAt { context["saved_at"] = ["at": savedAt] }
    return context
  }

  /// The run's exact figures; zeros before there is one.
  private var figures: PageContext {
    let rows = answer?.rowCount ?? 0
    let enrolled = group.group.enrolled ?? 0
    let done = answer?.doneMilligrams ?? 0
    let new = answer?.newMilligrams ?? 0
    return [
      "rows": rows, "enrolled": group.group.enrolled.map { "\($0)" } ?? "–",
      "rows_rate": PageNumbers.rate(rows, of: enrolled),
      "done_grams": PageNumbers.grams(done), "new_grams": PageNumbers.grams(new),
      "done_balls": PageNumbers.grouped(PageNumbers.balls(done)),
      "new_balls": PageNumbers.grouped(PageNumbers.balls(new)),
      "items": sheet.items.map { item -> PageContext in
        let figures = answer?.items.first { $0.action == item.action }
        let ticks = figures?.ticks ?? 0
        let new = form.rows.count { $0.problem == nil && $0.marks[item.action] == "○" }
        return [
          "ticks": ticks, "new": min(Int64(new), ticks), "always": ticks - min(Int64(new), ticks),
          "of_rows": PageNumbers.rate(ticks, of: rows), "of_enrolled": PageNumbers.rate(ticks, of: enrolled),
          "done_grams": PageNumbers.grams(figures?.doneMilligrams ?? 0),
        ]
      },
    ]
  }
}
