import Accounting
import ArgumentParser
import CatalogueFiles
import Foundation

/// Sheets as files: from one city to another.
struct SheetCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sheet", abstract: "A city's sheets as files, to be taken to another city.",
    subcommands: [Export.self, Add.self])

  struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Prints a sheet as a file.",
      discussion: "  kizuna-server sheet export ecolife-2023-summer --city saitama > ecolife-2023-summer.yaml")

    @Argument(help: "The sheet's id.") var sheet: String
    @Option(help: "The city.") var city: String
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
      try await perform(.exportSheet(SheetID(rawValue: sheet), city: city), database)
    }
  }

  struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Gives a city the sheet of a file, named after the sheet's id.",
      discussion: "  kizuna-server sheet add ecolife-2023-summer.yaml --city kawaguchi")

    @Argument(help: "The file.", completion: .file(extensions: ["yaml"])) var file: String
    @Option(help: "The city.") var city: String
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
      guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
        throw OperatorFault("cannot read \(file)")
      }
      let sheet: Sheet
      do {
        sheet = try Seeds.sheet(SeedFile(path: file, text: text))
      } catch {
        throw OperatorFault(error.description)
      }
      try await perform(.addSheet(sheet, city: city), database)
    }
  }
}
