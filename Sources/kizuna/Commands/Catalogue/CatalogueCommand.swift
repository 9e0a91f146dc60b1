import APITypes
import Accounting
import ArgumentParser

/// `kizuna catalogue`
struct CatalogueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalogue",
    abstract: "Look up what can be logged.",
    discussion: Examples.text(
      "kizuna catalogue", "kizuna catalogue --theme mobility 電気", "kizuna catalogue show ev-trip"),
    subcommands: [CatalogueListCommand.self, CatalogueShowCommand.self], defaultSubcommand: CatalogueListCommand.self)
}
