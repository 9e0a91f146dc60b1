import ArgumentParser
import Testing

@testable import kizuna

@Suite struct HelpTests {
  private static func all(_ command: any ParsableCommand.Type) -> [any ParsableCommand.Type] {
    [command] + command.configuration.subcommands.flatMap(all)
  }

  @Test func everyCommandHasThreeExamplesThatParse() throws {
    for command in Self.all(Kizuna.self) {
      let name = "\(command)"
      #expect(!command.configuration.abstract.isEmpty, "\(name)")
      let lines = command.configuration.discussion.split(separator: "\n").filter { $0.hasPrefix("  ") }
      #expect(lines.count == 3, "\(name)")
      for line in lines {
        for part in line.split(separator: "|").flatMap({ $0.split(separator: "&&") }) where part.contains("kizuna ") {
          #expect(throws: Never.self, "\(line)") { try Kizuna.parseAsRoot(Self.words(part)) }
        }
      }
    }
  }

  /// The words behind `kizuna`, as a shell would split them.
  private static func words(_ line: Substring) -> [String] {
    var words: [String] = []
    for (index, part) in line.split(separator: "'", omittingEmptySubsequences: false).enumerated() {
      words += index % 2 == 1 ? [String(part)] : part.split(separator: " ").map(String.init)
    }
    guard let start = words.firstIndex(of: "kizuna") else { return [] }
    return Array(words[(start + 1)...])
  }

  @Test func helpAndUsage() async throws {
    var transcript = Transcript(try TestMachine())
    await transcript.run()
    await transcript.run("--version")
    await transcript.run("log", "--help")
    await transcript.run("lgo")
    await transcript.run("log")
    await transcript.run("list", "--limit", "many")
    try Golden.check("help", transcript.text)
  }

  @Test func theShellCompletesActions() {
    #expect(ActionCompletion.ids.contains("ev-trip"))
    #expect(ActionCompletion.ids == ActionCompletion.ids.sorted())
  }

  @Test func exitStatusesAreStable() {
    #expect(kizuna.ExitStatus.allCases.map(\.rawValue) == [0, 1, 2, 3, 4, 5, 7, 64, 130])
  }
}
