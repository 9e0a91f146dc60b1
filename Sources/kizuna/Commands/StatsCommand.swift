import APIClient
import APITypes
import Accounting
import ArgumentParser

/// `kizuna stats`
struct StatsCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Show what was avoided in a period.",
    discussion: "Without a period: this week. All that was done and what was new are always shown together.\n\n"
      + Examples.text(
        "kizuna stats", "kizuna stats --month --by action", "kizuna stats --group みどりの家 --from 11-01 --to 11-20"))

  @OptionGroup var common: CommonOptions

  @Flag(help: "This week, Monday to Sunday.")
  var week = false

  @Flag(help: "This month.")
  var month = false

  @Option(help: "The first day.")
  var from: String?

  @Option(help: "The last day.")
  var to: String?

  @Option(help: "A group of yours, by name or id; without it yourself.")
  var group: String?

  @Option(help: "What the bars stand for: day, action or theme.")
  var by: TotalsKey = .day

  func run(in context: CommandContext) async throws {
    let client = try context.memberClient()
    let source = CatalogueSource(context: context)
    let period = try period(today: try await source.city().today(at: context.environment.now()))
    let totals: TotalsBody
    if let group {
      let found = try await client.requireGroup(group)
      totals = try await client.totals(of: found.id, from: period.from, to: period.to, by: by)
    } else {
      totals = try await client.myTotals(from: period.from, to: period.to, by: by)
    }
    guard !context.common.json else { return try context.printer.json(totals) }
    let titles = by == .action ? try await source.titles() : nil
    let report = TotalsText(totals: totals, titles: titles, language: context.language)
    context.printer.block(report.text(context.printer.style, columns: context.environment.columns))
  }

  private func period(today: Day) throws -> Period {
    if week, month { throw CommandFailure.usage(.notBoth("--week", "--month")) }
    guard from != nil || to != nil else { return month ? .month(of: today) : .week(of: today) }
    if week || month {
      throw CommandFailure.usage(.notBoth(week ? "--week" : "--month", from == nil ? "--to" : "--from"))
    }
    guard let from else { throw CommandFailure.usage(.fromMissing) }
    let first = try DayWord.require(from, today: today)
    let last = try to.map { try DayWord.require($0, today: today) } ?? today
    guard first <= last else { throw CommandFailure.usage(.periodBackwards) }
    return Period(from: first, to: last)
  }
}
