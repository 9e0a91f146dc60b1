import Foundation
import Storage
import StorageConformance
import Testing

@testable import StorageSQLite

@Suite(.timeLimit(.minutes(10))) struct FolderLockTests {
  @Test func aSecondDatabaseOnTheFolderIsRefusedWhileTheFirstIsOpen() async throws {
    try await TemporaryFolder.with { folder in
      let first = try SQLiteDatabase(folder: folder)
      try await first.write { try $0.connection.facts.set("who", to: "first") }
      for _ in 0..<3 { #expect(throws: StorageError.busy) { try SQLiteDatabase(folder: folder) } }
      // The first one did not notice.
      #expect(try await first.read { try $0.facts.value("who") } == "first")
      await first.close()
      let second = try SQLiteDatabase(folder: folder)
      #expect(try await second.read { try $0.facts.value("who") } == "first")
      // The closed one holds nothing that it could let go a second time.
      await first.close()
      #expect(throws: StorageError.busy) { try SQLiteDatabase(folder: folder) }
      await second.close()
    }
  }

  @Test func aFolderThatCouldNotBeOpenedIsFree() async throws {
    try await TemporaryFolder.with { folder in
      try Data("this is no database, whatever its name says. ".utf8 + Array(repeating: 7, count: 8192))
        .write(to: URL(fileURLWithPath: SQLiteDatabase.path(in: folder)))
      let error = #expect(throws: StorageError.self) { try SQLiteDatabase(folder: folder) }
      guard case .corrupt = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      try FileManager.default.removeItem(atPath: SQLiteDatabase.path(in: folder))
      let database = try SQLiteDatabase(folder: folder)
      await database.close()
    }
  }

  @Test func thatTheFileExistsMeansNothing() async throws {
    try await TemporaryFolder.with { folder in
      try Data("999999".utf8).write(to: URL(fileURLWithPath: folder + "/lock"))
      let database = try SQLiteDatabase(folder: folder)
      await database.close()
    }
  }

  static let flock = ["/usr/bin/flock", "/bin/flock"].first { FileManager.default.isExecutableFile(atPath: $0) }

  @Test(.enabled(if: flock != nil, "needs flock of util-linux"))
  func anotherProcessKeepsUsOutUntilItIsKilled() async throws {
    let flock = try #require(Self.flock)
    try await TemporaryFolder.with { folder in
      let holder = try ShellProcess(
        "exec 9>'\(folder)/lock' && \(flock) -n 9 && : > '\(folder)/held' && exec /bin/sleep 600")
      var isHeld = false
      while !isHeld, !Task.isCancelled {
        await Task.yield()
        isHeld = FileManager.default.fileExists(atPath: folder + "/held")
      }
      let refusal = #expect(throws: StorageError.self) { try SQLiteDatabase(folder: folder) }
      holder.kill()
      #expect(refusal == .busy)
      #expect(FileManager.default.fileExists(atPath: folder + "/lock"))
      let database = try SQLiteDatabase(folder: folder)
      await database.close()
    }
  }
}
