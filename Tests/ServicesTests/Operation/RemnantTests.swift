import Foundation
import Models
import Services
import Storage
import StorageSQLite
import Testing

/// What is forgotten is not found in the files either.
@Suite struct RemnantTests {
  private func found(_ markers: [Data], in paths: [String]) throws -> [Int] {
    let files = try paths.filter { FileManager.default.fileExists(atPath: $0) }
      .map { try Data(contentsOf: URL(fileURLWithPath: $0)) }
    return markers.indices.filter { marker in files.contains { $0.range(of: markers[marker]) != nil } }
  }

  @Test func `a forgotten pupil stands neither in the database nor in its log nor in a fresh backup`() async throws {
    try await World.run { world in
      guard world.engine == .sqlite else { return }
      let school = try await world.school()
      let group = try await world.openClass(in: school)
      let pupil = try await world.pupils(1, in: group, of: school.teacher)[0].principal
      try await world.tamper(
        "UPDATE pupils SET nickname = 'NICKNAME-ZXQV' WHERE member = \(pupil.member.key)")
      let entry = try await world.log("walk", 1, by: pupil)
      let gone = try await world.log("bus", 1, by: pupil)
      try await world.delete(gone, by: pupil)
      let aki = try await world.resident("aki")
      let told = try await world.log("walk", 1, note: "NOTE-ZXQV", by: aki)
      let hash = try await world.database.read { try $0.passwords.find(member: pupil.member.key) } ?? ""
      func bytes(_ id: UUID) -> Data { withUnsafeBytes(of: id.uuid) { Data($0) } }
      let markers = [
        Data("NICKNAME-ZXQV".utf8), Data("NOTE-ZXQV".utf8), Data(hash.utf8), bytes(pupil.member.id),
        bytes(entry.entry.id), bytes(gone.entry.id),
      ]
      let live = [SQLiteDatabase.path(in: world.folder), SQLiteDatabase.path(in: world.folder) + "-wal"]
      #expect(try found(markers, in: live) == Array(markers.indices))
      try await world.delete(told, by: aki)
      try await world.groups.close(group, precondition: .any, by: school.teacher)
      world.outside.pass(days: 61)
      try await world.purge()
      let backup = world.folder + "/backup"
      try await SQLiteDatabase.writeFile(backup, from: world.database)
      #expect(try found(markers, in: live + [backup]) == [])
    }
  }
}
