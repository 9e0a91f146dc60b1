import Foundation
import Storage
import StorageConformance
import Testing

@testable import StorageSQLite

/// A full disk refuses writes by name, loses nothing, lets reads go on, and is over as soon as there is room.
@Suite(.timeLimit(.minutes(10))) struct DiskFullTests {
  @Test func writesAreRefusedUntilThereIsRoomAgain() async throws {
    try await SQLiteEngine().withDatabase { database in
      let room = try await database.read { try $0.integer("PRAGMA page_count") ?? 0 } + 20
      try await database.write { try $0.connection.run(script: "PRAGMA max_page_count = \(room)") }
      // Many at once, so that some share a batch with the one that finds no room.
      let results = await withTaskGroup { group in
        for number in 0..<100 {
          group.addTask {
            await outcome {
              try await database.write {
                try $0.connection.facts.set("\(number)", to: String(repeating: "x", count: 3_000))
              }
            }
          }
        }
        return await group.reduce(into: []) { $0.append($1) }
      }
      let stored = results.filter(\.succeeded).count
      #expect((1..<100).contains(stored))
      #expect(results.filter { $0.storageError == .diskFull }.count == 100 - stored)
      // Reads go on, and see exactly what was answered.
      #expect(try await database.read { try $0.integer("SELECT COUNT(*) FROM facts") } == Int64(stored))
      #expect(try await database.integrityFaults() == [])
      // What needs no room still works.
      try await database.write { _ = try $0.connection.execute("DELETE FROM facts WHERE name = 'none'") }
      try await database.write { try $0.connection.run(script: "PRAGMA max_page_count = 1000000") }
      try await database.write { try $0.connection.facts.set("after", to: String(repeating: "x", count: 3_000)) }
      #expect(try await database.read { try $0.integer("SELECT COUNT(*) FROM facts") } == Int64(stored + 1))
    }
  }

  static let smallDisk = ProcessInfo.processInfo.environment["KIZUNA_SMALL_DISK"]

  /// The same on a real file system of a few MiB, whose folder the environment names.
  @Test(.enabled(if: smallDisk != nil, "needs KIZUNA_SMALL_DISK, a folder on a file system of a few MiB"))
  func aRealDiskFillsUp() async throws {
    let folder = try #require(Self.smallDisk) + "/kizuna-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let database = try SQLiteDatabase(folder: folder)
    let ballast = folder + "/ballast"
    try Data(repeating: 1, count: 1_000_000).write(to: URL(fileURLWithPath: ballast))
    var stored: Int64 = 0
    var refusal: StorageError?
    while refusal == nil, stored < 10_000 {
      let name = "\(stored)"
      refusal = await outcome {
        try await database.write { try $0.connection.facts.set(name, to: String(repeating: "x", count: 30_000)) }
      }.storageError
      if refusal == nil { stored += 1 }
    }
    #expect(refusal == .diskFull)
    #expect(try await database.read { try $0.integer("SELECT COUNT(*) FROM facts") } == stored)
    try FileManager.default.removeItem(atPath: ballast)
    try await database.write { try $0.connection.facts.set("after", to: "x") }
    #expect(try await database.read { try $0.integer("SELECT COUNT(*) FROM facts") } == stored + 1)
    #expect(try await database.integrityFaults() == [])
    await database.close()
  }
}
