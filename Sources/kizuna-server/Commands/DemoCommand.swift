import ArgumentParser
import Foundation
import Secrets
import Services
import Storage
import StorageSQLite

struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract:
      "Fills a fresh database's city with households, schools and some weeks of entries; does nothing the second time.",
    discussion: "Their logins go to demo-accounts.txt in the folder; with PostgreSQL, to standard output.")

  @OptionGroup var database: DatabaseOptions

  func run() async throws {
    let location = try database.location
    if let folder = location.folder {
      try await make(in: folder)
    } else {
      try await location.withDatabase(.init(allowsLossyServer: database.allowLossyServer)) { try await make(in: $0) }
    }
  }

  /// Made beside its place and moved there when it is whole: who interrupts it can simply start again.
  private func make(in folder: String) async throws {
    let files = FileManager.default
    guard !files.fileExists(atPath: SQLiteDatabase.path(in: folder)) else { return }
    let making = URL(fileURLWithPath: folder).standardizedFileURL.path + ".making"
    try? files.removeItem(atPath: making)
    try await Installation.with(.folder(making)) { installation in
      let logins = try await fill(installation)
      _ = files.createFile(
        atPath: making + "/demo-accounts.txt", contents: Data(logins.utf8), attributes: [.posixPermissions: 0o600])
    }
    if files.fileExists(atPath: folder) {
      for name in try files.contentsOfDirectory(atPath: making) {
        try files.moveItem(atPath: making + "/" + name, toPath: folder + "/" + name)
      }
      try files.removeItem(atPath: making)
    } else {
      try files.moveItem(atPath: making, toPath: folder)
    }
  }

  /// Made in a folder of its own and copied when it is whole.
  private func make(in target: any SQLDatabase) async throws {
    let isCity = try await target.read { try CopyRecord.unfinished(on: $0) == nil && !$0.cities.all().isEmpty }
    guard !isCity else { return }
    let files = FileManager.default
    let making = files.temporaryDirectory.appendingPathComponent("kizuna-demo-\(UUID().uuidString)").path
    defer { try? files.removeItem(atPath: making) }
    let logins = try await Installation.with(.folder(making)) { installation in
      let logins = try await fill(installation)
      try await CopyService(from: installation.database, named: "the demonstration", to: target, effects: .live)
        .run(startingAnew: true)
      return logins
    }
    print(logins, terminator: "")
  }

  /// - Returns: A line with handle and password for each account, the officer's first; at last a class's code with its name.
  private func fill(_ installation: Installation) async throws -> String {
    let password = String(Token.make().text.prefix(24).dropFirst(4))
    let accounts = try await Demonstration.make(on: installation.database, password: password)
    var lines = ["\(accounts.officer.handle) \(accounts.officer.password)"]
    lines += (accounts.teachers + accounts.residents).map { "\($0) \(password)" }
    if let (name, code) = accounts.openClass { lines.append("class \(code) \(name)") }
    return lines.map { $0 + "\n" }.joined()
  }
}
