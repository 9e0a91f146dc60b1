import ArgumentParser
import Foundation
import Models
import Secrets
import Storage

struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Fills a fresh folder's city with households and some weeks of entries; does nothing the second time.")

  @OptionGroup var folder: DataFolder

  func run() async throws {
    let installation: Installation
    do {
      installation = try await Installation.open(folder.dataDir)
    } catch StorageError.busy {
      Terminal.note("a server runs on \(folder.dataDir); stop it first")
      throw ExitCode(1)
    }
    do {
      try await fill(installation)
      await installation.close()
    } catch {
      await installation.close()
      throw error
    }
  }

  private func fill(_ installation: Installation) async throws {
    let made = try await installation.database.read { try $0.facts.value("demonstration") }
    guard made == nil else { return }
    let password = Token.make().text.prefix(24).dropFirst(4)
    let handles = try await Demonstration.make(on: installation.database, password: String(password))
    try await installation.database.write { try $0.connection.facts.set("demonstration", to: "made") }
    let lines = handles.map { "\($0) \(password)" }.joined(separator: "\n") + "\n"
    let path = folder.dataDir + "/demo-accounts.txt"
    try Data(lines.utf8).write(to: URL(fileURLWithPath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
  }
}
