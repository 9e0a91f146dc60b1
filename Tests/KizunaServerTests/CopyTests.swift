import EnginesForTests
import Foundation
import Storage
import Testing

/// Moving an installation, as the operator does it.
@Suite(.serialized)
struct CopyTests {
  @Test("a city moves to another folder with its people and entries")
  func move() async throws {
    let folder = try ScratchFolder()
    let (resident, path) = try await settle(in: folder.path + "/old")
    let before = try CommandRun("fingerprint", "--data-dir", folder.path + "/old")
    #expect(before.status == 0 && before.output.contains("1 entries"))
    let moved = try CommandRun("copy", "--from", "sqlite:\(folder.path)/old", "--to", "sqlite:\(folder.path)/new")
    #expect(moved.status == 0, "\(moved.errors)")
    #expect(moved.output.contains("with 1 entries from sqlite:") && moved.output.contains("without a difference"))
    #expect(moved.errors.contains("copying editions") && moved.errors.contains("comparing facts"))
    #expect(moved.errors.contains("100 %"))
    #expect(try CommandRun("fingerprint", "--data-dir", folder.path + "/new").output == before.output)
    let server = try BuiltServer("--data-dir", folder.path + "/new")
    #expect(try await Resident(server: server.address, token: resident.token).send(.get, path).status == 200)
    #expect(server.stop() == 0)
    // What is a city is not copied into, whatever one says.
    for arguments in [[], ["--restart"]] {
      let again = try CommandRun(
        ["copy", "--from", "sqlite:\(folder.path)/old", "--to", "sqlite:\(folder.path)/new"] + arguments)
      #expect(again.status == 1 && again.errors.contains("holds data already"))
    }
  }

  @Test("a running server's folder is not copied, nor a folder without a city")
  func source() throws {
    let folder = try ScratchFolder()
    let server = try BuiltServer("--data-dir", folder.path + "/old")
    let during = try CommandRun("copy", "--from", "sqlite:\(folder.path)/old", "--to", "sqlite:\(folder.path)/new")
    #expect(during.status == 1 && during.errors.contains("another process has"))
    #expect(server.stop() == 0)
    let nowhere = try CommandRun("copy", "--from", "sqlite:\(folder.path)/none", "--to", "sqlite:\(folder.path)/new")
    #expect(nowhere.status == 1 && nowhere.errors.contains("there is no Kizuna in"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/none"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/new"))
  }

  @Test("a copy killed in the middle is no city until the same command has finished it")
  func killed() async throws {
    let folder = try ScratchFolder()
    _ = try await settle(in: folder.path + "/old")
    let command = ["copy", "--from", "sqlite:\(folder.path)/old", "--to", "sqlite:\(folder.path)/new"]
    // The first words come with the first rows; on a busy machine the rest may be done before the blow falls.
    var isHalf = false
    for _ in 0..<20 where !isHalf {
      try? FileManager.default.removeItem(atPath: folder.path + "/new")
      try CommandRun.killAtFirstWords(command)
      isHalf = try CommandRun("verify", "--data-dir", folder.path + "/new").errors.contains(
        "half-finished copy of sqlite:")
    }
    try #require(isHalf)
    for refused in [
      ["serve", "--port", "0"], ["officer", "add", "mori", "--city", "saitama"], ["backup", "/nowhere"],
    ] {
      let run = try CommandRun(refused + ["--data-dir", folder.path + "/new"])
      #expect(run.status == 1 && run.errors.contains("half-finished copy of sqlite:"), "\(refused): \(run.errors)")
    }
    let finished = try CommandRun(command)
    #expect(finished.status == 0, "\(finished.errors)")
    #expect(try CommandRun("verify", "--data-dir", folder.path + "/new").status == 0)
  }

  @Test(
    "a city moves to PostgreSQL, works there, is backed up, restored and moves back",
    .enabled(if: PostgresForTests.isThere, Comment(rawValue: PostgresForTests.howToGetIt)))
  func thereAndBack() async throws {
    let folder = try ScratchFolder()
    let (resident, path) = try await settle(in: folder.path + "/old")
    let before = try CommandRun("fingerprint", "--data-dir", folder.path + "/old").output
    try await PostgresForTests.withSchema { url, schema in
      let there = try await Self.place(url, schema)
      let moved = try CommandRun(
        "copy", "--from", "sqlite:\(folder.path)/old", "--to", there, "--allow-lossy-server")
      #expect(moved.status == 0, "\(moved.errors)")
      #expect(try Self.on(there, "fingerprint").output == before)
      // Two servers, and a command beside them.
      let servers = try (0..<2).map { _ in try BuiltServer("--database-url", there, "--allow-lossy-server") }
      for server in servers {
        #expect(try await Resident(server: server.address, token: resident.token).send(.get, path).status == 200)
      }
      let officer = try Self.on(there, "officer", "add", "mori", "--city", "saitama")
      #expect(officer.status == 0 && officer.output.contains("one-time password"))
      let backup = try Self.on(there, "backup", folder.path + "/backup")
      #expect(backup.status == 0, "\(backup.errors)")
      for server in servers { #expect(server.stop() == 0) }
      #expect(try Self.on(there, "verify").status == 0)
      let after = try Self.on(there, "fingerprint").output
      #expect(after != before)
      let back = try CommandRun(
        "copy", "--from", there, "--to", "sqlite:\(folder.path)/back", "--allow-lossy-server")
      #expect(back.status == 0, "\(back.errors)")
      #expect(try CommandRun("fingerprint", "--data-dir", folder.path + "/back").output == after)
      let occupied = try Self.on(there, "restore", folder.path + "/backup", "--confirm")
      #expect(occupied.status == 1 && occupied.errors.contains("holds data already"), "\(occupied.errors)")
      #expect(try CommandRun("restore", folder.path + "/backup", "--data-dir", folder.path + "/restored").status == 0)
      #expect(try CommandRun("fingerprint", "--data-dir", folder.path + "/restored").output == after)
      try await PostgresForTests.withSchema { url, schema in
        let elsewhere = try await Self.place(url, schema)
        let missing = try Self.on(elsewhere, "verify")
        #expect(
          missing.status == 1 && missing.errors.contains("there is no Kizuna in postgres://"), "\(missing.errors)")
        for command in [["fingerprint"], ["officer", "add", "mori", "--city", "saitama"]] {
          let run = try CommandRun(command + ["--database-url", elsewhere, "--allow-lossy-server"])
          #expect(run.status == 1 && run.errors.contains("there is no Kizuna in postgres://"), "\(run.errors)")
        }
        let restored = try Self.on(elsewhere, "restore", folder.path + "/backup")
        #expect(restored.status == 0, "\(restored.errors)")
        #expect(try Self.on(elsewhere, "fingerprint").output == after)
      }
    }
  }

  @Test(
    "the demonstration is made on PostgreSQL, whole and once",
    .enabled(if: PostgresForTests.isThere, Comment(rawValue: PostgresForTests.howToGetIt)))
  func demonstration() async throws {
    try await PostgresForTests.withSchema { url, schema in
      let there = try await Self.place(url, schema)
      let demonstration = try Self.on(there, "demo")
      #expect(demonstration.status == 0 && demonstration.output.contains("robin "), "\(demonstration.errors)")
      let again = try Self.on(there, "demo")
      #expect(again.status == 0 && again.output.isEmpty)
      #expect(try Self.on(there, "verify").status == 0)
    }
  }

  /// A schema of the tests' own server as a place that commands understand.
  private static func place(_ url: String, _ schema: String) async throws -> String {
    try await PostgresForTests.withConnection { try $0.run(script: "CREATE SCHEMA \(schema)") }
    return url + "&options=-csearch_path%3D" + schema
  }

  private static func on(_ place: String, _ arguments: String...) throws -> CommandRun {
    try CommandRun(arguments + ["--database-url", place, "--allow-lossy-server"])
  }

  @Test("no password stands in arguments, and none is printed")
  func passwords() throws {
    let secret = "open-sesame"
    let urls = [
      "postgres://kizuna:\(secret)@127.0.0.1:1/kizuna", "postgresql://127.0.0.1:1/kizuna?password=\(secret)",
      "postgres://127.0.0.1:1/kizuna?user=kizuna&pass%77ord=\(secret)",
      "postgres://127.0.0.1:1/kizuna?sslpassword=\(secret)",
    ]
    for url in urls {
      let commands = [
        ["verify", "--database-url", url], ["serve", "--database-url", url],
        ["copy", "--from", "sqlite:/nowhere", "--to", url], ["copy", "--from", url, "--to", "sqlite:/nowhere"],
      ]
      for command in commands {
        let run = try CommandRun(command)
        #expect(run.status == 64)
        let remedies = command[0] == "copy" ? ["PGPASSFILE", "~/.pgpass"] : ["KIZUNA_DATABASE_URL", "PGPASSWORD"]
        for remedy in remedies { #expect(run.errors.contains(remedy), "\(command[0]): \(run.errors)") }
        #expect(!(run.output + run.errors).contains(secret), "\(command[0]): \(run.errors)")
      }
      // In the environment it is in its place; nobody listens there.
      let run = try CommandRun(["verify"], environment: ["KIZUNA_DATABASE_URL": url])
      #expect(run.status == 1 && run.errors.contains("postgres://127.0.0.1:1/kizuna"), "\(run.errors)")
      #expect(!(run.output + run.errors).contains(secret))
    }
    for garbled in ["postgres://kizuna:\(secret)@[::1/kizuna", "mysql://kizuna:\(secret)@127.0.0.1/kizuna"] {
      let run = try CommandRun("verify", "--database-url", garbled)
      #expect(run.status == 64 && !(run.output + run.errors).contains(secret), "\(run.errors)")
    }
    let both = try CommandRun("verify", "--data-dir", "/nowhere", "--database-url", "postgres://127.0.0.1/kizuna")
    #expect(both.status == 64 && both.errors.contains("exclude each other"))
  }

  /// A city with one resident and one entry, whose server has stopped.
  private func settle(in folder: String) async throws -> (Resident, String) {
    let server = try BuiltServer("--data-dir", folder)
    let resident = try await Resident.signUp("kaede", on: server.address)
    let path = "/v1/entries/0197a0b0-0000-7000-8000-000000000001"
    let body = #"{"action":"ev-trip","quantity":12.5,"day":"\#(DaysAgo.text(1))","note":"さいたま市"}"#
    #expect(try await resident.send(.put, path, body: body).status == 201)
    #expect(server.stop() == 0)
    return (resident, path)
  }
}
