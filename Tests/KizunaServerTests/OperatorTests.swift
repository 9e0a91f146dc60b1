import Foundation
import Testing

/// The operator's commands, with and without a running server.
@Suite(.serialized)
struct OperatorTests {
  @Test("a fresh folder becomes a running city, and a second server is kept out")
  func secondServer() throws {
    let folder = try ScratchFolder()
    let server = try BuiltServer("--data-dir", folder.path)
    let second = try CommandRun("serve", "--data-dir", folder.path, "--port", "0")
    #expect(second.status == 1)
    #expect(second.errors.contains("another process has"))
    #expect(server.stop() == 0)
  }

  @Test("cities, officers, editions, backups and verification work on a stopped and on a running store")
  func commands() throws {
    let folder = try ScratchFolder()
    try commands(folder: folder.path, slug: "stopped", handle: "mori")
    let server = try BuiltServer("--data-dir", folder.path)
    try commands(folder: folder.path, slug: "running", handle: "hayashi")
    #expect(server.stop() == 0)
  }

  private func commands(folder: String, slug: String, handle: String) throws {
    let city = ["city", "add", slug, "--name-ja", "緑市", "--name-en", "Midori", "--data-dir", folder]
    #expect(try run(city).status == 0)
    let twice = try run(city)
    #expect(twice.status == 1 && twice.errors.contains("city_exists"))
    let officer = try CommandRun("officer", "add", handle, "--city", slug, "--data-dir", folder)
    #expect(officer.status == 0 && officer.output.contains("one-time password"))
    let editions = try CommandRun("catalogue", "list", "--data-dir", folder)
    #expect(editions.output.contains("current in") && editions.output.contains(slug))
    let edition = String(editions.output.prefix(16))
    #expect(try CommandRun("catalogue", "publish", edition, "--data-dir", folder).status == 0)
    #expect(try CommandRun("catalogue", "publish", "ffff", "--data-dir", folder).status == 1)
    let restated = try CommandRun(
      "restate", "--city", "saitama", "--from", "2026-01-01", "--to", "2026-01-31", "--edition", edition, "--data-dir",
      folder)
    #expect(restated.status == 0 && restated.output.contains("nothing was changed"))
    let backup = folder + "/\(slug).backup"
    #expect(try CommandRun("backup", backup, "--data-dir", folder).status == 0)
    #expect(try CommandRun("backup", backup, "--data-dir", folder).status == 1, "a backup is never written over")
    #expect(try CommandRun("verify", "--data-dir", folder).status == 0)
  }

  private func run(_ arguments: [String]) throws -> CommandRun {
    try CommandRun(
      arguments[0], arguments[1], arguments[2], arguments[3], arguments[4], arguments[5], arguments[6], arguments[7],
      arguments[8])
  }

  @Test("a restored backup is the store it was taken from")
  func restore() async throws {
    let folder = try ScratchFolder()
    let server = try BuiltServer("--data-dir", folder.path + "/data")
    let resident = try await Resident.signUp("kaede", on: server.address)
    let path = "/v1/entries/0197a0b0-0000-7000-8000-000000000001"
    let body = #"{"action":"ev-trip","quantity":12.5,"day":"\#(DaysAgo.text(1))"}"#
    #expect(try await resident.send(.put, path, body: body).status == 201)
    #expect(try CommandRun("backup", folder.path + "/copy", "--data-dir", folder.path + "/data").status == 0)
    let during = try CommandRun("restore", folder.path + "/copy", "--data-dir", folder.path + "/data", "--confirm")
    #expect(during.status == 1 && during.errors.contains("a server runs on"))
    #expect(server.stop() == 0)

    let unasked = try CommandRun("restore", folder.path + "/copy", "--data-dir", folder.path + "/data")
    #expect(unasked.status == 1 && unasked.errors.contains("--confirm"))
    #expect(try CommandRun("restore", folder.path + "/copy", "--data-dir", folder.path + "/other").status == 0)
    let restored = try BuiltServer("--data-dir", folder.path + "/other")
    let owner = Resident(server: restored.address, token: resident.token)
    #expect(try await owner.send(.get, path).status == 200)
    #expect(restored.stop() == 0)
  }

  @Test("a folder whose restoring was cut short is not taken for an empty one")
  func restoringCutShort() throws {
    let folder = try ScratchFolder()
    let data = folder.path + "/data"
    #expect(try CommandRun("officer", "add", "mori", "--city", "saitama", "--data-dir", data).status == 0)
    #expect(try CommandRun("backup", folder.path + "/copy", "--data-dir", data).status == 0)
    try FileManager.default.moveItem(atPath: data + "/kizuna.sqlite", toPath: data + "/kizuna.sqlite.replaced")
    let refused = try CommandRun("officer", "add", "mori", "--city", "saitama", "--data-dir", data)
    #expect(refused.status == 1 && refused.errors.contains("was cut short"))
    #expect(try CommandRun("restore", folder.path + "/copy", "--data-dir", data).status == 0)
    #expect(!FileManager.default.fileExists(atPath: data + "/kizuna.sqlite.replaced"))
    #expect(try CommandRun("verify", "--data-dir", data).status == 0)
  }

  @Test("what is not sound is not restored")
  func unsoundBackup() throws {
    let folder = try ScratchFolder()
    try Data("no database at all, but long enough to look at it twice".utf8)
      .write(to: URL(fileURLWithPath: folder.path + "/copy"))
    let restored = try CommandRun("restore", folder.path + "/copy", "--data-dir", folder.path + "/data")
    #expect(restored.status == 1 && restored.errors.contains("is no backup"), "\(restored.errors)")
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/data/kizuna.sqlite"))
    // An empty file is an empty database to SQLite.
    try Data().write(to: URL(fileURLWithPath: folder.path + "/empty"))
    let empty = try CommandRun("restore", folder.path + "/empty", "--data-dir", folder.path + "/data")
    #expect(empty.status == 1 && empty.errors.contains("is no backup of Kizuna"), "\(empty.errors)")
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/data/kizuna.sqlite"))
  }

  @Test("a database that is named wrongly is not mistaken for another")
  func naming() throws {
    let name = "KIZUNA_DATABASE_URL"
    let empty = try CommandRun(["verify"], environment: [name: ""])
    #expect(empty.status == 64 && empty.errors.contains("\(name) is set, but empty"), "\(empty.errors)")
    let folder = try CommandRun("verify", "--database-url", "sqlite:/nowhere")
    #expect(folder.status == 64 && folder.errors.contains("--data-dir /nowhere"), "\(folder.errors)")
    let unknown = try CommandRun("verify", "--database-url", "postgres://127.0.0.1:1/kizuna?bogus=1")
    #expect(unknown.status == 64 && unknown.errors.contains("only what libpq knows"), "\(unknown.errors)")
    let few = try CommandRun("serve", "--database-connections", "2")
    #expect(few.status == 64 && few.errors.contains("at least 3"), "\(few.errors)")
  }

  @Test("without limits only on the loopback")
  func loopbackOnly() throws {
    let refused = try CommandRun("serve", "--host", "0.0.0.0", "--no-rate-limits")
    #expect(refused.status == 64)
    #expect(refused.errors.contains("refused"))
  }

  @Test("every fault of a folder is reported at once with file, line and column")
  func catalogueFaults() throws {
    let folder = try ScratchFolder()
    let actions = folder.path + "/actions"
    try FileManager.default.createDirectory(atPath: actions, withIntermediateDirectories: true)
    try Data("id: a-trip\nkind: pair\nunknown: 1\nbaseline: distance * distance\n".utf8)
      .write(to: URL(fileURLWithPath: actions + "/a-trip.yaml"))
    try Data("id: [\n".utf8).write(to: URL(fileURLWithPath: actions + "/broken.yaml"))
    try Data([0x69, 0x64, 0x3A, 0x20, 0xFF, 0x0A]).write(to: URL(fileURLWithPath: actions + "/garbled.yaml"))
    let missing = try CommandRun("catalogue", "check", folder.path + "/nowhere")
    #expect(missing.status == 1 && missing.errors.contains("there is no folder"))
    let check = try CommandRun("catalogue", "check", folder.path)
    #expect(check.status == 1)
    #expect(check.errors.contains("actions/garbled.yaml:1"))
    #expect(check.errors.contains("actions/a-trip.yaml:3:1"))
    #expect(check.errors.contains("actions/broken.yaml:"))
  }
}
