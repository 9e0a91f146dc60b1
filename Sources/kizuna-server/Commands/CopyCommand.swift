import ArgumentParser
import Foundation
import Services
import Storage

/// Moves an installation to another database, whatever the engines.
struct CopyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "copy", abstract: "Copies a whole installation into an empty database, of the same engine or another.",
    discussion: """
      Stop the servers first. A PostgreSQL source is read as it was at one moment, the beginning: what others write to it meanwhile is \
      not in the copy. The target may hold other tables as long as none has a name that Kizuna needs. The copy is compared with its source row by row and verified; \
      until then no server starts on it. The same command takes up a copy that was interrupted.

        kizuna-server copy --from sqlite:./var --to postgres://kizuna@db.example/kizuna
        kizuna-server copy --from postgres://kizuna@db.example/kizuna --to sqlite:./moved
      """)

  @Option(help: ArgumentHelp("The database to read: sqlite:DIR or postgres://USER@HOST/DATABASE.", valueName: "place"))
  var from: String
  @Option(help: ArgumentHelp("The empty database to fill, named alike.", valueName: "place")) var to: String
  @Flag(help: "Removes a half-finished copy from the target and begins again.") var restart = false
  @Flag(help: .hidden) var allowLossyServer = false

  /// Two databases may have two passwords, so that the environment's one URL or password would not do.
  private static let remedy = "put it into ~/.pgpass, or into a file that PGPASSFILE names"

  func validate() throws {
    for text in [from, to] {
      do { _ = try DatabaseLocation(argument: text, remedy: Self.remedy) } catch { throw ValidationError("\(error)") }
    }
  }

  func run() async throws {
    let from = try DatabaseLocation(argument: from, remedy: Self.remedy)
    let to = try DatabaseLocation(argument: to, remedy: Self.remedy)
    guard from.mayExist else { throw OperatorFault.nothing(in: from) }
    let source = DatabaseOpening(mayFound: false, allowsLossyServer: allowLossyServer)
    let target = DatabaseOpening(allowsLossyServer: allowLossyServer)
    let report = try await from.withDatabase(source) { source in
      guard try await source.read({ try !$0.cities.all().isEmpty }) else { throw OperatorFault.nothing(in: from) }
      return try await to.withDatabase(target) { target in
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
