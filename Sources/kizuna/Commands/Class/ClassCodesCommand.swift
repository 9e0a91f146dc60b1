import APITypes
import ArgumentParser

/// `kizuna class codes`
struct ClassCodesCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "codes",
    abstract: "List the codes by which one gets into a class, for pupils and for teachers.",
    discussion: Examples.text(
      "kizuna class codes 5年2組", "kizuna class codes 5年2組 --json", "kizuna class codes 5年2組 --lang ja"))

  @OptionGroup var common: CommonOptions

  @Argument(help: "The class, by name or id.")
  var group: String

  func run(in context: CommandContext) async throws {
    let client = try context.memberClient()
    let codes = try await client.codes(of: client.requireClass(group).id)
    let instants = await context.instants()
    try context.show(list: codes) {
      let language = context.language
      var table = Table([Phrase.columnCode, .columnRole, .columnTo].map { ($0.text(language), .left) })
      table.rows = codes.map { code in
        let end = code.expiresAt.map { instants.text($0, language) } ?? ""
        return [code.code ?? "", Phrase.role(code.role).text(language), end]
      }
      context.printer.block(table.text(context.printer.style))
    }
  }
}
