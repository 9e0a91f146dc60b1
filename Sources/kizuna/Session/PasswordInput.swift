/// Asks for a password without showing it, or reads it from stdin.
struct PasswordInput {
  let context: CommandContext
  /// `--password-stdin` was given.
  let fromInput: Bool

  /// - Parameter twice: The password is a new one, so that a slip must be noticed.
  func read(twice: Bool) throws -> String {
    if fromInput {
      guard let line = context.environment.readLine(), !line.isEmpty else {
        throw CommandFailure.usage(.noPasswordOnInput)
      }
      return line
    }
    guard context.environment.inputIsTerminal else { throw CommandFailure.usage(.passwordNeedsTerminal) }
    let password = try prompt(.password)
    if twice, try prompt(.passwordAgain) != password { throw CommandFailure.usage(.passwordsDiffer) }
    return password
  }

  private func prompt(_ phrase: Phrase) throws -> String {
    defer { context.printer.say("") }
    guard let line = try context.environment.readSecret(phrase.text(context.language) + " "), !line.isEmpty else {
      throw CommandFailure(.cancelled, .nothingDone)
    }
    return line
  }
}
