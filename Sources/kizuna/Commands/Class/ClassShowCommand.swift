import APITypes
import ArgumentParser
import Models

/// `kizuna class show`
struct ClassShowCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a class: since when it counts, its codes and its pupils' nicknames.",
    discussion: Examples.text(
      "kizuna class show 5年2組", "kizuna class show 5年2組 --json", "kizuna class show 01935c6f --lang ja"))

  @OptionGroup var common: CommonOptions

  @Argument(help: "The class, by name or id.")
  var group: String

  func run(in context: CommandContext) async throws {
    let client = try context.memberClient()
    let found = try await client.requireClass(group)
    let members = try await client.allMembers(of: found.id)
    let pupils = members.filter { $0.role == .pupil }
    let codes = try await client.codes(of: found.id).filter { $0.role == .pupil }
    let instants = await context.instants()
    try context.show(list: members) {
      context.printer.line(found.name)
      if let day = found.firstDay { context.line(.countsFrom(day.description)) }
      context.line(.pupilsOf(pupils.count, enrolled: found.enrolled))
      for code in codes {
        let end = code.expiresAt.map { instants.text($0, context.language) } ?? ""
        context.line(.openCode(code.code ?? "", until: end))
      }
      for pupil in pupils { context.printer.line("  \(pupil.nickname ?? "?")") }
    }
  }
}
