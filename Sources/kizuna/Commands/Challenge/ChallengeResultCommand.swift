import APIClient
import APITypes
import Accounting
import ArgumentParser
import Foundation
import Models

/// `kizuna challenge result`
struct ChallengeResultCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "result",
    abstract: "Show the final result, and keep it as a file that anybody can check.",
    discussion: Examples.text(
      "kizuna challenge result 夏のチャレンジ", "kizuna challenge result 夏のチャレンジ --save result.json",
      "kizuna challenge result 01935c6f --json"))

  @OptionGroup var common: CommonOptions

  @Argument(help: "The challenge, by title or id.")
  var challenge: String

  @Option(help: ArgumentHelp("Where to keep it, as `kizuna-server result verify` reads it.", valueName: "file"))
  var save: String?

  func run(in context: CommandContext) async throws {
    let client = try context.memberClient()
    let found = try await client.requireChallenge(challenge)
    let bytes = try await client.resultFile(of: found.id)
    let body = try JSONCoding.decode(ResultBody.self, from: bytes)
    if let save {
      guard FileManager.default.createFile(atPath: save, contents: Data(bytes)) else {
        throw CommandFailure(.failure, .cannotWrite(save))
      }
    }
    // Only a table shows names.
    let names = common.json ? [:] : try await names(of: found, client)
    try context.show(body) {
      context.printer.line(context.printer.style.bold(ChallengeText.title(found, context.language)))
      context.printer.block(
        ResultText(result: body.result, names: names, language: context.language).text(context.printer.style))
      context.printer.line("SHA-256 \(body.sha256)")
    }
    if let save { context.say(.saved(save)) }
  }

  /// By the teams' ids. A result holds no names, and a challenge those of few teams; of many the first of the board are asked for.
  private func names(of challenge: ChallengeBody, _ client: APIClient) async throws -> [String: String] {
    var names = challenge.teams.map { ($0.id.description, $0.name) }
    if names.count < challenge.teamCount {
      let standings = try await client.standings(of: challenge.id, top: 200)?.body
      names += (standings?.data ?? []).map { ($0.team.id.description, $0.team.name) }
    }
    return Dictionary(names) { first, _ in first }
  }
}
