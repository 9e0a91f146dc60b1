import Accounting

@testable import kizuna

/// Commands on one machine, one after the other, as text: command, stdin, requests, stdout, stderr, exit status.
struct Transcript {
  let machine: TestMachine
  private(set) var text = ""
  private var requestsSeen = 0
  /// The hashes of editions, which change with any word of a catalogue.
  private let editions: [String]

  init(_ machine: TestMachine, editions: [String] = []) {
    self.machine = machine
    self.editions = editions
  }

  /// - Parameter input: What the machine was given for stdin, to be shown.
  mutating func run(_ arguments: String..., input: [String] = []) async {
    let (status, output, error) = await machine.run(arguments)
    text += "$ kizuna \(arguments.map(Self.quoted).joined(separator: " "))\n"
    section("stdin", input.map { $0 + "\n" }.joined())
    let log = machine.wire.log
    section("requests", log[requestsSeen...].map { $0 + "\n" }.joined())
    requestsSeen = log.count
    section("stdout", output)
    section("stderr", error)
    text += "--- exit \(status)\n\n"
  }

  private mutating func section(_ name: String, _ content: String) {
    guard !content.isEmpty else { return }
    let end = content.hasSuffix("\n") ? "" : "<no newline>\n"
    let redacted = editions.reduce(content) { text, edition in
      text.replacing(edition, with: "<edition>").replacing(edition.prefix(8), with: "<edition>")
    }
    text += "--- \(name)\n" + redacted.replacing("\u{1B}", with: "<ESC>") + end
  }

  private static func quoted(_ word: String) -> String {
    let isPlain = word.allSatisfy { $0.isLetter || $0.isNumber || "-_./:@,=".contains($0) }
    return isPlain ? word : "'\(word)'"
  }
}
