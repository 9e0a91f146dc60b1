import APITypes
import Accounting
import Foundation
import Models
import Testing

/// Results of challenges, checked by those who have nothing but the file, and by whoever has the database.
@Suite(.serialized)
struct ResultCommandTests {
  @Test("the demonstration's result holds on any machine and against its database, and what is changed in it is found")
  func verification() async throws {
    let folder = try ScratchFolder()
    let data = folder.path + "/data"
    #expect(try CommandRun("demo", "--data-dir", data).status == 0)
    let bytes = try await published(by: data)
    let published = try JSONCoding.decode(ResultBody.self, from: [UInt8](bytes))
    try #require(published.result.standings.count > 1)
    let file = try Self.write(bytes, to: folder, "result")
    for place in [[], ["--with-database", "--data-dir", data]] {
      let run = try CommandRun(["result", "verify", file] + place)
      #expect(run.status == 0 && run.output.contains("fits together"), "\(run.errors)")
      #expect(run.output.contains(published.sha256))
    }
    try expectHolds(elsewhere: bytes)
    try expectChangeFound(of: published, in: folder)
    try expectForgeryFound(of: published, in: folder, data)
    let accounts = try CommandRun("result", "verify", data + "/demo-accounts.txt")
    #expect(accounts.status == 1 && accounts.errors.contains("is no result of a challenge"), "\(accounts.errors)")
  }

  /// The bytes of the finished challenge's result, as a server answers them that stops then.
  private func published(by data: String) async throws -> Data {
    let server = try BuiltServer("--data-dir", data)
    let resident = try await Resident.signUp("kaede", on: server.address)
    let list = try await resident.send(.get, "/v1/cities/saitama/challenges")
    let challenges = try JSONCoding.decode(ListBody<ChallengeBody>.self, from: [UInt8](list.body)).data
    let over = try #require(challenges.first { $0.state == .closed })
    let result = try await resident.send(.get, "/v1/challenges/\(over.id)/result")
    #expect(result.status == 200)
    #expect(server.stop() == 0)
    return result.body
  }

  /// Another machine has a file and no database: none is looked for, and none is made.
  private func expectHolds(elsewhere bytes: Data) throws {
    let machine = try ScratchFolder()
    let file = try Self.write(bytes, to: machine, "result")
    let alone = try CommandRun("result", "verify", file, "--data-dir", machine.path)
    #expect(alone.status == 0, "\(alone.errors)")
    let nowhere = try CommandRun(
      ["result", "verify", file], environment: ["KIZUNA_DATABASE_URL": "postgres://127.0.0.1:1/kizuna"])
    #expect(nowhere.status == 0, "\(nowhere.errors)")
    let against = try CommandRun("result", "verify", file, "--with-database", "--data-dir", machine.path)
    #expect(against.status == 1 && against.errors.contains("there is no Kizuna in"), "\(against.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: machine.path) == ["result.json"])
  }

  /// One more who took part: the file itself tells where.
  private func expectChangeFound(of published: ResultBody, in folder: ScratchFolder) throws {
    var changed = published
    changed.result.standings[1].activeMembers? += 1
    #expect(changed != published)
    let run = try CommandRun("result", "verify", Self.write(changed, to: folder, "changed"))
    let teams = published.result.standings.map(\.team)
    #expect(run.status == 1 && run.errors.contains("team \(teams[1]): its score does not follow"), "\(run.errors)")
    #expect(run.errors.contains("the SHA-256 is not that of the content") && !run.errors.contains(teams[0]))
  }

  /// A figure that no score rests on, with a hash to suit: only the hash that was published tells, and the database.
  private func expectForgeryFound(of published: ResultBody, in folder: ScratchFolder, _ data: String) throws {
    var forged = published
    forged.result.standings[0].doneMilligrams? += 1
    forged.sha256 = CanonicalJSON.hash(of: try CanonicalJSON.bytes(of: forged.result))
    let file = try Self.write(forged, to: folder, "forged")
    let alone = try CommandRun("result", "verify", file)
    #expect(alone.status == 0 && alone.output.contains(forged.sha256) && forged.sha256 != published.sha256)
    let against = try CommandRun("result", "verify", file, "--with-database", "--data-dir", data)
    #expect(against.status == 1)
    #expect(against.errors.contains("the database keeps another result, \(published.sha256)"), "\(against.errors)")
    #expect(against.errors.contains("the database's own sums give another result"))
  }

  private static func write(_ body: ResultBody, to folder: ScratchFolder, _ name: String) throws -> String {
    try write(Data(try JSONCoding.encode(body)), to: folder, name)
  }

  private static func write(_ bytes: Data, to folder: ScratchFolder, _ name: String) throws -> String {
    let file = "\(folder.path)/\(name).json"
    try bytes.write(to: URL(fileURLWithPath: file))
    return file
  }
}
