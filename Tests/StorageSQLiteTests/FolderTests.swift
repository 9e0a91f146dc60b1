import Foundation
import GRDB
import Storage
import StorageConformance
import Testing

@testable import StorageSQLite

@Suite struct FolderTests {
  @Test func onlyItsOwnerSeesTheFolderAndEveryFileInIt() async throws {
    try await TemporaryFolder.with { parent in
      let folder = parent + "/var"
      let database = try SQLiteDatabase(folder: folder)
      try await database.write { try $0.connection.facts.set("a", to: "b") }
      try await database.backUp(to: folder + "/backup.sqlite")
      #expect(try TemporaryFolder.mode(of: folder) == 0o700)
      let files = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(Set(files).isSuperset(of: ["kizuna.sqlite", "kizuna.sqlite-wal", "lock", "backup.sqlite"]))
      for file in files { #expect(try TemporaryFolder.mode(of: folder + "/" + file) == 0o600, "\(file)") }
      await database.close()
    }
  }

  @Test func aFileThatOthersCouldReadIsClosedToThem() async throws {
    try await TemporaryFolder.with { folder in
      await (try SQLiteDatabase(folder: folder)).close()
      let path = SQLiteDatabase.path(in: folder)
      try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
      let database = try SQLiteDatabase(folder: folder)
      #expect(try TemporaryFolder.mode(of: path) == 0o600)
      await database.close()
    }
  }

  @Test func whatWasAnsweredIsThereAfterReopening() async throws {
    try await TemporaryFolder.with { folder in
      for round in 0..<3 {
        let database = try SQLiteDatabase(folder: folder)
        #expect(try await database.read { try $0.integer("SELECT COUNT(*) FROM facts") } == Int64(round))
        try await database.write { try $0.connection.facts.set("\(round)", to: "値") }
        await database.close()
      }
    }
  }

  /// What a kill leaves: the file and its log as they stand, without a last checkpoint.
  @Test func whatWasAnsweredIsInTheFilesAtOnce() async throws {
    try await TemporaryFolder.with { folder in
      let database = try SQLiteDatabase(folder: folder + "/one")
      for round in 1...20 as ClosedRange<Int64> {
        try await database.write { try $0.connection.facts.set("\(round)", to: "値") }
        let copy = folder + "/copy\(round)"
        try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: true)
        for file in ["kizuna.sqlite", "kizuna.sqlite-wal"] {
          try FileManager.default.copyItem(atPath: folder + "/one/" + file, toPath: copy + "/" + file)
        }
        let restored = try SQLiteDatabase(folder: copy)
        #expect(try await restored.read { try $0.integer("SELECT COUNT(*) FROM facts") } == round)
        #expect(try await restored.integrityFaults() == [])
        await restored.close()
      }
      await database.close()
    }
  }

  @Test func aDatabaseOfAnotherLineOfMigrationsIsRefusedAndLeftAlone() async throws {
    try await TemporaryFolder.with { folder in
      let database = try SQLiteDatabase(folder: folder)
      try await database.write {
        _ = try $0.connection.execute("INSERT INTO migrations (position, name) VALUES (99, '9999-of-tomorrow')")
      }
      await database.close()
      let before = try Data(contentsOf: URL(fileURLWithPath: SQLiteDatabase.path(in: folder)))
      let mismatch = #expect(throws: MigrationMismatch.self) { try SQLiteDatabase(folder: folder) }
      #expect(mismatch?.description.contains("9999-of-tomorrow") == true)
      #expect(try Data(contentsOf: URL(fileURLWithPath: SQLiteDatabase.path(in: folder))) == before)
    }
  }

  @Test func faultsOfTheFileAreFound() async throws {
    try await TemporaryFolder.with { folder in
      var database = try SQLiteDatabase(folder: folder)
      #expect(try await database.integrityFaults() == [])
      await database.close()
      var configuration = Configuration()
      configuration.foreignKeysEnabled = false
      let queue = try DatabaseQueue(path: SQLiteDatabase.path(in: folder), configuration: configuration)
      try await queue.write {
        try $0.execute(sql: "INSERT INTO recovery_codes (hash, member) VALUES (zeroblob(32), 404)")
      }
      try queue.close()
      database = try SQLiteDatabase(folder: folder)
      let faults = try await database.integrityFaults()
      #expect(faults.count == 1)
      #expect(faults.first?.contains("recovery_codes") == true)
      await database.close()
    }
  }
}
