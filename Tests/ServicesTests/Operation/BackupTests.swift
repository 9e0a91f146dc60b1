import Foundation
import Models
import Services
import Storage
import StorageSQLite
import Testing

@Suite struct BackupTests {
  /// Brings a backup to life in a folder of its own; whatever engine it is of, it is a SQLite file.
  private static func restore(_ copy: String, folder: String) throws -> SQLiteDatabase {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: copy, toPath: SQLiteDatabase.path(in: folder))
    return try SQLiteDatabase(folder: folder)
  }

  /// Opens a copy in a folder of its own and verifies it.
  private func check(_ world: World) -> @Sendable (String) async throws -> Verification {
    { path in
      let database = try Self.restore(path, folder: path + ".check")
      let verification = try await Verifier(store: Store(database: database, effects: world.outside.effects)).verify()
      await database.close()
      return verification
    }
  }

  @Test func `a copy holds everything and verifies`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      let household = try await world.household(of: aki)
      let walk = try await world.log("walk", 4, by: aki)
      let path = world.folder + "/copy"
      try await world.backups.backUp(to: path, write: SQLiteDatabase.writeFile, check: check(world))
      #expect(!FileManager.default.fileExists(atPath: path + ".partial"))
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(mode == 0o600)
      // What comes later is not in it.
      try await world.delete(walk, by: aki)
      let database = try Self.restore(path, folder: world.folder + "/restored")
      let entries = EntryService(store: Store(database: database, effects: world.outside.effects))
      let restored = try await entries.entry(walk.entry.id, of: aki)
      #expect(restored.entry == walk.entry)
      #expect(restored.counting.contains(household))
      await database.close()
    }
  }

  @Test func `a copy is made while entries are written`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      try await withThrowingTaskGroup { tasks in
        for _ in 0..<40 { tasks.addTask { _ = try await world.log("walk", 1, by: aki) } }
        tasks.addTask {
          try await world.backups.backUp(
            to: world.folder + "/copy", write: SQLiteDatabase.writeFile, check: self.check(world))
        }
        try await tasks.waitForAll()
      }
      #expect(try await world.tally(world.root()).entries == 40)
    }
  }

  @Test func `what is there is not overwritten`() async throws {
    try await World.run { world in
      let path = world.folder + "/copy"
      try Data("mine".utf8).write(to: URL(filePath: path))
      let fault = await #expect(throws: BackupFault.self) {
        try await world.backups.backUp(to: path, write: SQLiteDatabase.writeFile, check: check(world))
      }
      guard case .exists(path) = fault else {
        Issue.record("\(String(describing: fault))")
        return
      }
      #expect(try Data(contentsOf: URL(filePath: path)) == Data("mine".utf8))
    }
  }

  @Test func `an unsound copy gets no name`() async throws {
    try await World.run(endsClean: false) { world in
      let aki = try await world.resident("aki")
      try await world.log("walk", 4, by: aki)
      try await world.tamper("UPDATE totals SET done_mg = 0")
      let path = world.folder + "/copy"
      let fault = await #expect(throws: BackupFault.self) {
        try await world.backups.backUp(to: path, write: SQLiteDatabase.writeFile, check: check(world))
      }
      guard case .unsound(let differences) = fault else {
        Issue.record("\(String(describing: fault))")
        return
      }
      #expect(!differences.isEmpty)
      #expect(!FileManager.default.fileExists(atPath: path))
      #expect(!FileManager.default.fileExists(atPath: path + ".partial"))
    }
  }
}
