import ArgumentParser
import CatalogueFiles
import EmbeddedSeeds
import Foundation

/// Checks a folder of seed files and prints every fault at once.
struct CatalogueCheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Checks the catalogue's files and prints every fault with file, line and column.")

  @Argument(help: "The folder; without one, the files this program was built with.") var folder: String?

  func run() async throws {
    if let folder, !FileManager.default.fileExists(atPath: folder) {
      Terminal.note("there is no folder \(folder)")
      throw ExitCode(1)
    }
    let files = try folder.map { try Seeds.read(folder: $0) } ?? EmbeddedSeeds.files
    do {
      let catalogue = try Seeds.catalogue(files)
      _ = try Seeds.cities(files)
      _ = try Seeds.demoHouseholds(files)
      print(
        "\(files.count) files: \(catalogue.actions.count) actions, \(catalogue.values.count) values, "
          + "\(catalogue.sheets.count) sheets; edition \(catalogue.edition)")
    } catch {
      for fault in error.faults { Terminal.note("\(fault)") }
      Terminal.note("\(error.faults.count) faults")
      throw ExitCode(1)
    }
  }
}
