import APITypes
import Accounting
import ArgumentParser
import Models

/// `kizuna class create`
struct ClassCreateCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "create",
    abstract: "Make a class of a school you teach in.",
    discussion: Examples.text(
      "kizuna class create 5年2組 --in 第一小学校 --enrolled 31", "kizuna class create 2年1組 --names ja-Hira",
      "kizuna class create 5-2 --first-day 2026-09-01 --json"))

  @OptionGroup var common: CommonOptions

  @Argument(help: "Its name.")
  var name: String

  @Option(name: .customLong("in"), help: "The school, by name or id; not needed if you teach in one school only.")
  var school: String?

  @Option(help: "How many children are in it, logging or not.")
  var enrolled: Int64?

  @Option(help: "How old they are: 1-3, 4-6 or secondary. It decides which actions their pages offer.")
  var band: AgeBand?

  @Option(help: "The first day that counts; without it the start of the school year.")
  var firstDay: String?

  @Option(help: "The language of the pupils' nicknames: ja, ja-Hira or en; in a Japanese city ja-Hira below secondary.")
  var names: Language?

  func run(in context: CommandContext) async throws {
    let client = try context.memberClient()
    let found = try await client.requireSchool(school)
    let day = try firstDay.map(DayWord.requireDate)
    let request = GroupRequest(
      kind: .class, parent: found.id, name: name, enrolled: enrolled, band: band?.rawValue, firstDay: day, locale: names
    )
    let group = try await client.addGroup(request, idempotencyKey: context.newIdentifier().description).body
    try context.show(group) {
      context.line(.groupMade(group.name, id: group.id.description))
      context.line(.nextOpenClass(group.name))
    }
  }
}
