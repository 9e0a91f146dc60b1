import APIClient
import APITypes
import Accounting
import ArgumentParser
import Foundation

/// `kizuna sheet enter`
struct SheetEnterCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "enter",
    abstract: "Enter a class's sheet from a table, or correct it.",
    discussion:
      "The first line names the columns: row or nickname, then actions by id or title in Japanese or English. A cell is empty,"
      + " 1 or ○ (new today), 2 or ◎ (always). Entering the sheet of a day again replaces all its rows.\n\n"
      + Examples.text(
        "kizuna sheet enter 5年1組 sheet.csv", "kizuna sheet enter 5年1組 sheet.csv --dry-run",
        "kizuna sheet enter 5-1 sheet.csv --sheet ecolife-2023-summer --day 07-14"))

  @OptionGroup var common: CommonOptions

  @Argument(help: "The class, by name or id.")
  var group: String

  @Argument(help: "A CSV file, in UTF-8 or Shift_JIS.", completion: .file(extensions: ["csv", "tsv", "txt"]))
  var file: String

  @Option(help: "The sheet; needed where several have all of the columns.")
  var sheet: String?

  @Option(help: "The day: today, yesterday, mon to sun, 11-20 or 2026-11-20.")
  var day: String?

  @Flag(help: "Show what would be sent, and send nothing.")
  var dryRun = false

  func run(in context: CommandContext) async throws {
    guard let bytes = FileManager.default.contents(atPath: file) else {
      throw CommandFailure(.failure, .cannotRead(file))
    }
    let client = try context.memberClient()
    let known = try await CatalogueSource(context: context).current()
    let table = try SheetFile(DelimitedText(Array(bytes)), catalogue: known.catalogue)
    let sheet = try chosen(for: table, known.catalogue)
    let group = try await client.requireGroup(group)
    let today = try known.city.today(at: context.environment.now())
    let request = SheetRunRequest(
      sheet: sheet.id, day: try DayWord.require(day ?? "today", today: today), rows: table.rows)
    let head = Phrase.sheetHead(
      sheet.title.text(context.language), group.name, DayText.text(request.day, context.language))
    let remarks = Self.remarks(table, on: request.day, group, known.catalogue)
    if dryRun {
      guard request.day <= today else {
        throw CommandFailure.usage(.sheetDayAhead(DayText.text(request.day, context.language)))
      }
      try context.show(request) {
        context.line(head)
        let text = SheetText(table, of: sheet, known.catalogue, language: context.language)
        context.printer.block(text.text(context.printer.style))
      }
      for remark in remarks { context.say(remark) }
      context.say(.sheetDryRun)
      return
    }
    let run = try await put(request, of: group, client, context)
    for row in run.data {
      guard let problem = row.problem else { continue }
      let name = row.nickname ?? row.row.map { "\($0)" } ?? "?"
      context.say(.sheetRowRefused(name, problem.errors?.first?.detail ?? problem.detail))
    }
    try context.show(run) {
      context.line(head)
      context.line(.sheetEntered(rows: run.rows, ticks: run.entries))
      context.printer.block(SheetText(run, language: context.language).text(context.printer.style))
    }
    for remark in remarks { context.say(remark) }
    let missing = run.data.count { $0.problem != nil }
    if missing > 0 { throw CommandFailure(.failure, .sheetRowsMissing(missing)) }
  }

  /// What may surprise whoever compares the sheet with the class's figures.
  private static func remarks(
    _ table: SheetFile, on day: Day, _ group: GroupBody, _ catalogue: Catalogue
  ) -> [Phrase] {
    let ticked = Set(table.rows.flatMap { $0.ticks.map(\.action) })
    let outside = table.actions.filter { ticked.contains($0) }.compactMap { catalogue.action($0) }
      .filter { $0.isOutOfSeason(inMonth: day.month) }.map(\.title)
    let rows = Int64(table.rows.count)
    let many: [Phrase] = group.enrolled.map { rows > $0 ? [.sheetMoreRows(rows, than: $0)] : [] } ?? []
    return many + (outside.isEmpty ? [] : [.sheetOutOfSeason(outside)])
  }

  /// The one that is named, or the only one that has all of the file's columns.
  private func chosen(for table: SheetFile, _ catalogue: Catalogue) throws -> Sheet {
    if let sheet {
      guard let found = catalogue.sheet(SheetID(rawValue: sheet)) else {
        throw CommandFailure.usage(.unknownSheet(sheet, catalogue.sheets.map(\.id.rawValue)))
      }
      return found
    }
    let fitting = catalogue.sheets.filter { Set(table.actions).isSubset(of: $0.items.map(\.action)) }
    guard let only = fitting.first, fitting.count == 1 else {
      throw CommandFailure.usage(.noSheet(fitting.map(\.id.rawValue)))
    }
    return only
  }

  /// A sheet that is there already is corrected.
  private func put(
    _ request: SheetRunRequest, of group: GroupBody, _ client: APIClient, _ context: CommandContext
  ) async throws -> SheetRunBody {
    let finder = SheetRunFinder(client: client, group: group.id)
    guard let present = try await finder.first(sheet: request.sheet, day: request.day) else {
      return try await client.putSheetRun(context.newIdentifier(), of: group.id, request).body
    }
    let tag = try await client.sheetRun(present.run, of: group.id).etag
    return try await client.putSheetRun(present.run, of: group.id, request, ifMatch: tag).body
  }
}
