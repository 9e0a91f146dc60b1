import Models
import Storage
import Testing

extension StorageConformance {
  /// The change feed, facts about the store, and repeated requests.
  static let logCases: [ConformanceCase] = [
    ConformanceCase("a fact has its last value") { database in
      #expect(try await database.read { try $0.facts.value("epoch") } == nil)
      for value in ["first", "二番目", ""] {
        try await database.write { try $0.connection.facts.set("epoch", to: value) }
        #expect(try await database.read { try $0.facts.value("epoch") } == value)
      }
      #expect(try await database.read { try $0.facts.value("Epoch") } == nil)
    },
    ConformanceCase(inCity: "a repeated request is known by member, request and key while it is fresh") {
      database, city in
      let ids = Identifiers(9)
      let target = ids.next()
      let print: [UInt8] = [1, 2, 3]
      try await database.write {
        try $0.connection.idempotency.insert(
          member: city.hanako, request: "POST /v1/groups", key: "k1", fingerprint: print, target: target,
          at: SampleCity.now)
      }
      func find(_ member: Int64, _ request: String, _ key: String, after seconds: Int64 = -1) async throws -> [UInt8]? {
        try await database.read { connection in
          let found = try connection.idempotency.find(
            member: member, request: request, key: key, after: SampleCity.now.advanced(bySeconds: seconds))
          return found.map { $0.fingerprint + $0.target.bytes }
        }
      }
      #expect(try await find(city.hanako, "POST /v1/groups", "k1") == print + target.bytes)
      #expect(try await find(city.taro, "POST /v1/groups", "k1") == nil)
      #expect(try await find(city.hanako, "POST /v1/codes", "k1") == nil)
      #expect(try await find(city.hanako, "POST /v1/groups", "k2") == nil)
      #expect(try await find(city.hanako, "POST /v1/groups", "k1", after: 0) == nil)
      // A stale one is taken over.
      let second = ids.next()
      let later = SampleCity.now.advanced(bySeconds: 86_400)
      try await database.write {
        try $0.connection.idempotency.insert(
          member: city.hanako, request: "POST /v1/groups", key: "k1", fingerprint: [9], target: second, at: later)
      }
      #expect(try await find(city.hanako, "POST /v1/groups", "k1", after: 100) == [9] + second.bytes)
    },
  ]
}
