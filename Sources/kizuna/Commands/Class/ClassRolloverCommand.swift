import APITypes
import Accounting
import ArgumentParser

/// `kizuna class rollover`
struct ClassRolloverCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "rollover",
    abstract: "Turn the school year: the school's classes end, and those you name begin.",
    discussion: Examples.text(
      "kizuna class rollover 6年1組 6年2組 --in 第一小学校 --first-day 2027-04-01",
      "kizuna class rollover 6年1組 6年2組 --in 第一小学校 --yes", "kizuna class rollover 6-1 6-2 --yes --json"))

  @OptionGroup var common: CommonOptions

  @Argument(help: "The classes that begin.")
  var classes: [String]

  @Option(name: .customLong("in"), help: "The school, by name or id; not needed if you teach in one school only.")
  var school: String?

  @Option(
    help:
      "The first day that counts for them; without it the start of the school year. Classes that began before it end.")
  var firstDay: String?

  @Flag(help: "Don't ask; needed where there is no terminal.")
  var yes = false

  func run(in context: CommandContext) async throws {
    let client = try context.memberClient()
    let found = try await client.requireSchool(school)
    let request = SchoolYearRequest(
      firstDay: try firstDay.map(DayWord.requireDate), classes: classes.map { .init(name: $0) })
    try context.confirm(.turnYear(found.name), isAgreed: yes)
    let turned = try await client.turnSchoolYear(of: found.id, request)
    try context.show(turned) {
      for group in turned.ended { context.line(.classEnded(group.name)) }
      for group in turned.opened { context.line(.groupMade(group.name, id: group.id.description)) }
    }
  }
}
