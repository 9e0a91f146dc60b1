import ArgumentParser

/// Runs one command line in a given environment; `main.swift` and the tests differ only in that environment.
enum KizunaCommand {
  /// - Parameter arguments: Without the program's name.
  /// - Returns: The exit status, one of ``ExitStatus``.
  static func run(arguments: [String], environment: CommandEnvironment) async -> Int32 {
    do {
      var command = try Kizuna.parseAsRoot(arguments)
      guard let subcommand = command as? any Subcommand else {
        try command.run()
        return ExitStatus.ok.rawValue
      }
      return await run(subcommand, environment: environment).rawValue
    } catch {
      return reportParsing(error, to: environment)
    }
  }

  private static func run(_ command: any Subcommand, environment: CommandEnvironment) async -> ExitStatus {
    var language = LanguageChoice.early(command.common, environment)
    do {
      let context = try CommandContext(command.common, environment)
      language = context.language
      try await command.run(in: context)
      return .ok
    } catch {
      let report = FailureReport(error, language: language)
      let printer = Printer(environment, isPlain: command.common.noColor)
      printer.failure(report.lines)
      return report.status
    }
  }

  /// Help and the version go to stdout; what the parser refuses goes to stderr.
  private static func reportParsing(_ error: any Error, to environment: CommandEnvironment) -> Int32 {
    let text = Kizuna.fullMessage(for: error, columns: environment.columns) + "\n"
    guard Kizuna.exitCode(for: error).isSuccess else {
      environment.writeError(text)
      return ExitStatus.usage.rawValue
    }
    environment.writeOutput(text)
    return ExitStatus.ok.rawValue
  }
}
