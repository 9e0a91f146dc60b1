import ArgumentParser
import Foundation
import Services
import Storage

/// Moves an installation to another database, whatever the engines.
struct CopyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "copy", abstract: "Copies a whole installation into an empty database, of the same engine or another.",
    discussion: """
      Stop the servers first: what they write meanwhile is not in the copy. It is compared with its source row by row and verified; \
      until then no server starts on it. The same command takes up a copy that was interrupted.

        kizuna-server copy --from sqlite:./var --to postgres://kizuna@db.example/kizuna
        kizuna-server copy --from postgres://kizuna@db.example/kizuna --to sqlite:./moved
      """)

  @Option(help: ArgumentHelp("The database to read: sqlite:DIR or postgres://USER@HOST/DATABASE.", valueName: "place"))
  var from: String
  @Option(help: ArgumentHelp("The empty database to fill, named alike.", valueName: "place")) var to: String
  @Flag(help: "Removes a half-finished copy from the target and begins again.") var restart = false
  @Flag(help: .hidden) var allowLossyServer = false

  func validate() throws {
    for text in [from, to] {
      do { _ = try DatabaseLocation(text, isShown: true) } catch { throw ValidationError("\(error)") }
    }
  }

  func run() async throws {
    let from = try DatabaseLocation(from, isShown: true)
    let to = try DatabaseLocation(to, isShown: true)
    guard from.mayExist else { throw OperatorFault.nothing(in: from) }
    let report = try await from.withDatabase(allowsLossyServer: allowLossyServer) { source in
      guard try await source.read({ try !$0.cities.all().isEmpty }) else { throw OperatorFault.nothing(in: from) }
      return try await to.withDatabase(allowsLossyServer: allowLossyServer) { target in
        let progress = ProgressLine()
        defer { progress.end() }
        return try await CopyService(from: source, named: from.description, to: target, effects: .live)
          .run(startingAnew: restart) { progress.show($0) }
      }
    }
    print(
      "copied \(report.rows) rows with \(report.verification.entries) entries from \(from) to \(to); "
        + "equal row by row, verified without a difference")
  }
}
