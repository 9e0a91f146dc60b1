import APITypes

/// Writes data to stdout and messages to stderr, in colour where somebody looks.
struct Printer {
  private let environment: CommandEnvironment
  /// For text that goes to stdout.
  let style: Style
  private let errorStyle: Style

  init(_ environment: CommandEnvironment, isPlain: Bool) {
    self.environment = environment
    let variables = environment.variables
    let isPlain = isPlain || !(variables["NO_COLOR"] ?? "").isEmpty || variables["TERM"] == "dumb"
    style = Style(isColoured: environment.outputIsTerminal && !isPlain)
    errorStyle = Style(isColoured: environment.errorIsTerminal && !isPlain)
  }

  /// A line of data.
  func line(_ text: String) { environment.writeOutput(text + "\n") }

  /// Several lines of data, each with its end.
  func block(_ text: String) { environment.writeOutput(text) }

  func json(_ value: some Encodable) throws {
    environment.writeOutput(String(decoding: try JSONCoding.encode(value), as: UTF8.self) + "\n")
  }

  /// A message.
  func say(_ text: String) { environment.writeError(text + "\n") }

  /// A question, behind which the answer is typed.
  func ask(_ text: String) { environment.writeError(text + " ") }

  func failure(_ lines: [String]) {
    guard let first = lines.first else { return }
    let rest = lines.dropFirst().map { $0 + "\n" }.joined()
    environment.writeError(errorStyle.red("kizuna:") + " " + first + "\n" + rest)
  }
}

/// Colours of a terminal (ECMA-48); nothing rests on them alone.
struct Style {
  let isColoured: Bool

  func bold(_ text: String) -> String { wrapped(text, "1") }
  func dim(_ text: String) -> String { wrapped(text, "2") }
  func red(_ text: String) -> String { wrapped(text, "31") }
  /// For what was avoided; blue and orange are told apart by everybody.
  func blue(_ text: String) -> String { wrapped(text, "34") }

  private func wrapped(_ text: String, _ code: String) -> String {
    isColoured && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
