import APIClient
import APITypes
import Accounting
import ArgumentParser
import Foundation

/// `kizuna sheet print`
struct SheetPrintCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "print",
    abstract: "Make a class's blank sheet: HTML for a browser, two pages of A4 in black and white.",
    discussion: Examples.text(
      "kizuna sheet print 5年1組 --out sheet.html", "kizuna sheet print 5年1組 --band 1-3 --lang ja",
      "kizuna sheet print 5-1 --sheet ecolife-2018-summer --lang en --out sheet.html"))

  @OptionGroup var common: CommonOptions

  @Argument(help: "The class, by name or id.")
  var group: String

  @Option(help: "The sheet; without it the newest.")
  var sheet: String?

  @Option(help: "For whom: 1-3, 4-6 (school years) or secondary; without it the class's own.")
  var band: AgeBand?

  @Option(
    help: ArgumentHelp("The file to write; without it stdout.", valueName: "file"),
    completion: .file(extensions: ["html"]))
  var out: String?

  func run(in context: CommandContext) async throws {
    // Its words are the reader's, and JSON has none.
    if context.common.json { throw CommandFailure.usage(.sheetIsHTML) }
    let client = try context.memberClient()
    let found = try await client.requireClass(group)
    let bytes = try await client.blankSheet(of: found.id, sheet: sheet.map { SheetID(rawValue: $0) }, band: band)
    guard let out else { return context.printer.block(String(decoding: bytes, as: UTF8.self)) }
    do {
      try Data(bytes).write(to: URL(filePath: out), options: .atomic)
    } catch {
      throw CommandFailure(.failure, .cannotWrite(out))
    }
    context.say(.sheetPrinted(out))
  }
}
