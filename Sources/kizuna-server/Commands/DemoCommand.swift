import ArgumentParser
import Foundation
import Secrets
import StorageSQLite

struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Fills a fresh folder's city with households and some weeks of entries; does nothing the second time.")

  @OptionGroup var folder: DataFolder

  func run() async throws {
    let files = FileManager.default
    let target = folder.dataDir
    guard !files.fileExists(atPath: SQLiteDatabase.path(in: target)) else { return }
    // Made beside its place and moved there when it is whole: who interrupts it can simply start again.
    let making = URL(fileURLWithPath: target).standardizedFileURL.path + ".making"
    try? files.removeItem(atPath: making)
    let installation = try await Installation.open(making)
    do {
      try await fill(installation)
      await installation.close()
    } catch {
      await installation.close()
      throw error
    }
    if files.fileExists(atPath: target) {
      for name in try files.contentsOfDirectory(atPath: making) {
        try files.moveItem(atPath: making + "/" + name, toPath: target + "/" + name)
      }
      try files.removeItem(atPath: making)
    } else {
      try files.moveItem(atPath: making, toPath: target)
    }
  }

  private func fill(_ installation: Installation) async throws {
    let password = String(Token.make().text.prefix(24).dropFirst(4))
    let handles = try await Demonstration.make(on: installation.database, password: password)
    let lines = handles.map { "\($0) \(password)" }.joined(separator: "\n") + "\n"
    _ = FileManager.default.createFile(
      atPath: installation.folder + "/demo-accounts.txt", contents: Data(lines.utf8),
      attributes: [.posixPermissions: 0o600])
  }
}
