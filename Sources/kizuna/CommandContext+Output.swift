import APITypes

extension CommandContext {
  /// A message on stderr, in the user's language.
  func say(_ phrase: Phrase) { printer.say(phrase.text(language)) }

  /// A line of data on stdout, in the user's language.
  func line(_ phrase: Phrase) { printer.line(phrase.text(language)) }

  /// JSON if that is asked for, else what people read.
  func show(_ value: some Encodable, or text: () throws -> Void) throws {
    if common.json { try printer.json(value) } else { try text() }
  }

  /// The list's elements as `{"data": [...]}`, or what people read.
  func show<Element: Encodable>(list: [Element], or text: () throws -> Void) throws {
    try show(DataBody(data: list), or: text)
  }

  /// Asks before something that cannot be taken back.
  ///
  /// - Parameter isAgreed: `--yes` was given; needed where nobody can be asked.
  /// - Throws: ``CommandFailure`` with `cancelled`, or with `usage` where it is needed and missing.
  func confirm(_ question: Phrase, isAgreed: Bool) throws {
    if isAgreed { return }
    guard environment.inputIsTerminal else { throw CommandFailure.usage(.needsYes) }
    printer.ask(question.text(language) + " [y/N]")
    let answer = PlainText.folded(environment.readLine() ?? "")
    guard ["y", "yes", "はい"].contains(answer) else { throw CommandFailure(.cancelled, .nothingDone) }
  }
}

/// A list without a cursor, as commands print it.
private struct DataBody<Element: Encodable>: Encodable {
  let data: [Element]
}
