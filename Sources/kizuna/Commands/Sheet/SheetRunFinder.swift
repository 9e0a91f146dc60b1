import APIClient
import APITypes
import Accounting

/// Finds a class's run: of a sheet and a day where they are said, else the latest.
struct SheetRunFinder {
  let client: APIClient
  let group: PublicIdentifier

  func first(sheet: SheetID?, day: Day?) async throws -> SheetRunBody? {
    var cursor: String?
    repeat {
      let page = try await client.sheetRuns(of: group, limit: 200, cursor: cursor)
      let found = page.data.first { run in
        (sheet.map { $0 == run.sheet } ?? true) && (day.map { $0 == run.day } ?? true)
      }
      if let found { return found }
      // The newest day comes first.
      if let day, let last = page.data.last, last.day < day { return nil }
      cursor = page.next
    } while cursor != nil
    return nil
  }
}

/// A class, and the run of it that is meant.
struct FoundSheetRun {
  let group: GroupBody
  let run: SheetRunBody
  /// "EcoLife DAY, 5-1, 2026-11-20 Fri"
  let what: String

  init(_ name: String, sheet: String?, day: String?, _ client: APIClient, _ context: CommandContext) async throws {
    group = try await client.requireGroup(name)
    let known = try await CatalogueSource(context: context).current()
    let today = try known.city.today(at: context.environment.now())
    let day = try day.map { try DayWord.require($0, today: today) }
    let found = try await SheetRunFinder(client: client, group: group.id)
      .first(sheet: sheet.map { SheetID(rawValue: $0) }, day: day)
    guard let found else { throw CommandFailure(.notFound, .noSheetRun(group.name)) }
    run = found
    let title = known.catalogue.sheet(found.sheet)?.title.text(context.language) ?? found.sheet.rawValue
    what = Phrase.sheetHead(title, group.name, DayText.text(found.day, context.language)).text(context.language)
  }
}
