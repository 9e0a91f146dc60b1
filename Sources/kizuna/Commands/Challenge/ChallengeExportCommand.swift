import APITypes
import ArgumentParser
import Foundation

/// `kizuna challenge export`
struct ChallengeExportCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Print a challenge as a template: without its city, group, days and teams.",
    discussion: Examples.text(
      "kizuna challenge export 夏のチャレンジ", "kizuna challenge export 01935c6f --save summer.json",
      "kizuna challenge create --template summer.json --group 第二小学校 --from 2026-09-01"))

  @OptionGroup var common: CommonOptions

  @Argument(help: "The challenge, by title or id.")
  var challenge: String

  @Option(help: ArgumentHelp("Where to keep it.", valueName: "file"))
  var save: String?

  func run(in context: CommandContext) async throws {
    let template = ChallengeTemplate(try await context.memberClient().requireChallenge(challenge))
    guard let save else { return try context.printer.json(template) }
    guard FileManager.default.createFile(atPath: save, contents: Data(try JSONCoding.encode(template))) else {
      throw CommandFailure(.failure, .cannotWrite(save))
    }
    context.say(.saved(save))
  }
}
