import ArgumentParser

/// A command that does something, in an environment that is given to it.
protocol Subcommand: ParsableCommand {
  var common: CommonOptions { get }

  /// - Throws: ``CommandFailure``, and what the client and the files throw; ``FailureReport`` tells it to the user.
  func run(in context: CommandContext) async throws
}

/// The options every command takes.
struct CommonOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The server's address.", valueName: "url"))
  var server: String?

  @Option(help: ArgumentHelp("The city's short name.", valueName: "slug"))
  var city: String?

  @Option(help: ArgumentHelp("The language: ja, ja-Hira or en.", valueName: "language"))
  var lang: String?

  @Flag(help: "Print JSON in the API's shapes.")
  var json = false

  @Flag(name: .customLong("no-color"), help: "Print without colours.")
  var noColor = false
}

/// The examples at the end of a command's help.
enum Examples {
  static func text(_ lines: String...) -> String {
    (["EXAMPLES:"] + lines.map { "  " + $0 }).joined(separator: "\n")
  }
}
