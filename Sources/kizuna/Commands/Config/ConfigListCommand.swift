import ArgumentParser

/// `kizuna config list`
struct ConfigListCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the settings; flags go before variables, variables before the file.",
    discussion: "The file is $XDG_CONFIG_HOME/kizuna/config.toml with lines like: city = \"saitama\"\n\n"
      + Examples.text(
        "kizuna config list", "kizuna config list --show-origin", "KIZUNA_CITY=saitama kizuna config list --json"))

  @OptionGroup var common: CommonOptions

  @Flag(name: .customLong("show-origin"), help: "Say where each value comes from.")
  var showsOrigin = false

  func run(in context: CommandContext) async throws {
    let settings = context.settings
    let rows = [
      settings.server.map { Row(key: "server", value: $0.value.description, origin: $0.origin.text) },
      settings.city.map { Row(key: "city", value: $0.value, origin: $0.origin.text) },
      Row(key: "lang", value: settings.language.value.rawValue, origin: settings.language.origin.text),
    ].compactMap { $0 }
    try context.show(list: rows) {
      var table = Table([("", .left), ("", .left)] + (showsOrigin ? [("", .left)] : []))
      table.rows = rows.map { row in
        [row.key, "= \"\(row.value)\""] + (showsOrigin ? ["# " + row.origin] : [])
      }
      context.printer.block(table.text(context.printer.style, heading: false))
    }
  }

  private struct Row: Encodable {
    let key: String
    let value: String
    let origin: String
  }
}
