import Accounting
import ArgumentParser
import Foundation
import Services

/// Results of challenges as files.
struct ResultCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "result", abstract: "Results of challenges, as files that anybody can check.",
    subcommands: [Verify.self])

  struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Checks a result by itself, on any machine; ends with 1 if anything is wrong.",
      discussion: """
          kizuna-server result verify result.json
          kizuna-server result verify result.json --with-database --data-dir ./var
        """)

    @Argument(help: "The file, as `kizuna challenge result --save` writes it.", completion: .file(extensions: ["json"]))
    var file: String
    @Flag(help: "Compare every number with the database that it was made from, too.") var withDatabase = false
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
      guard let data = FileManager.default.contents(atPath: file) else { throw OperatorFault("cannot read \(file)") }
      let result: ResultVerification.File
      do {
        result = try CanonicalJSON.decode(ResultVerification.File.self, from: Array(data))
      } catch {
        throw OperatorFault("\(file) is no result of a challenge")
      }
      if withDatabase { return try await perform(.verifyResult(result), database) }
      let reply = OperatorReply(faults: try ResultVerification.faults(in: result), of: result)
      for line in reply.lines { reply.hasFailed ? Terminal.note(line) : print(line) }
      if reply.hasFailed { throw ExitCode(1) }
    }
  }
}

extension OperatorReply {
  /// - Parameter agrees: Whether it was compared with the database too.
  init(faults: [String], of file: ResultVerification.File, withDatabase agrees: Bool = false) {
    lines =
      faults.isEmpty ? Self.words(on: file) + (agrees ? ["and every number of it is the database's"] : []) : faults
    hasFailed = !faults.isEmpty
  }

  /// Whoever changes figures and hash alike makes a file that fits together too; only the published hash tells.
  private static func words(on file: ResultVerification.File) -> [String] {
    [
      "the result of challenge \(file.result.challenge) fits together: order, scores and sentences follow from its figures",
      "it is the one that was published if the challenge's board shows this SHA-256:", file.sha256,
    ]
  }
}
