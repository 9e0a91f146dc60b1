import Models
import Storage
import Testing

extension StorageConformance {
  static let sessionCases: [ConformanceCase] = [
    ConformanceCase(inCity: "an access token stands for its member until its session ends") { database, city in
      let hash = [UInt8](repeating: 7, count: 32)
      let until = SampleCity.now.advanced(bySeconds: 900)
      let session = try await database.logIn(city.hanako, line: 1)
      try await database.write {
        try $0.connection.sessions.addAccessToken(hash, session: session.key, until: until)
      }
      let principal = try await database.read { try $0.sessions.principal(accessHash: hash) }
      #expect(principal?.member.key == city.hanako)
      #expect(principal?.member.handle == "hanako")
      #expect(principal?.session == session.key)
      #expect(principal?.until == until)
      #expect(
        try await database.read { try $0.sessions.principal(accessHash: [UInt8](repeating: 8, count: 32)) } == nil)
      // Somebody else cannot end it.
      #expect(try await database.write { try !$0.connection.sessions.end(session.id, member: city.taro) })
      #expect(try await database.write { try $0.connection.sessions.end(session.id, member: city.hanako) })
      #expect(try await database.write { try !$0.connection.sessions.end(session.id, member: city.hanako) })
      #expect(try await database.read { try $0.sessions.principal(accessHash: hash) } == nil)
      #expect(try await database.read { try $0.integer("SELECT COUNT(*) FROM access_tokens") } == 0)
    },
    ConformanceCase(inCity: "a refresh token is spent once") { database, city in
      let hash = [UInt8](repeating: 5, count: 32)
      let until = SampleCity.now.advanced(bySeconds: 86_400)
      let session = try await database.logIn(city.hanako, line: 1)
      try await database.write {
        try $0.connection.sessions.addRefreshToken(hash, session: session.key, until: until)
      }
      var token = try await database.read { try $0.sessions.findRefreshToken(hash) }
      #expect((token?.session, token?.until) == (session, until))
      #expect(try #require(token).spentAt == nil)
      for seconds in [10, 20] as [Int64] {
        try await database.write {
          try $0.connection.sessions.spendRefreshToken(hash, at: SampleCity.now.advanced(bySeconds: seconds))
        }
      }
      token = try await database.read { try $0.sessions.findRefreshToken(hash) }
      #expect(token?.spentAt == SampleCity.now.advanced(bySeconds: 10))
      #expect(try await database.read { try $0.sessions.findRefreshToken([UInt8](repeating: 6, count: 32)) } == nil)
    },
    ConformanceCase(inCity: "sessions are listed newest first, without those that ended") { database, city in
      let sessions = [
        try await database.logIn(city.hanako, line: 1), try await database.logIn(city.hanako, line: 2),
        try await database.logIn(city.hanako, line: 3),
      ]
      _ = try await database.logIn(city.taro, line: 4)
      func listed(_ now: Instant) async throws -> [Int64] {
        try await database.read { try $0.sessions.ofMember(city.hanako, now: now) }.map(\.key)
      }
      #expect(try await listed(SampleCity.now) == sessions.reversed().map(\.key))
      #expect(try await listed(sessions[0].endsAt) == [])
      let used = SampleCity.now.advanced(bySeconds: 77)
      try await database.write { try $0.connection.sessions.touch(sessions[1].key, at: used) }
      let middle = try await database.read { try $0.sessions.ofMember(city.hanako, now: SampleCity.now) }[1]
      #expect(middle.usedAt == used)
      #expect(middle.client == sessions[1].client)
      try await database.write { try $0.connection.sessions.end(sessions[2].key) }
      #expect(try await listed(SampleCity.now) == [sessions[1].key, sessions[0].key])
      try await database.write { try $0.connection.sessions.endAll(member: city.hanako, except: sessions[0].key) }
      #expect(try await listed(SampleCity.now) == [sessions[0].key])
      try await database.write { try $0.connection.sessions.endAll(member: city.hanako, except: nil) }
      #expect(try await listed(SampleCity.now) == [])
      #expect(try await database.read { try $0.sessions.ofMember(city.taro, now: SampleCity.now) }.count == 1)
    },
  ]
}

extension SQLDatabase {
  fileprivate func logIn(_ member: Int64, line: UInt8) async throws -> SessionRepository.Stored {
    var session = SessionRepository.Stored(
      key: 0, id: Identifiers(100 + line).next(), member: member, client: "kizuna 端末\(line)", createdAt: SampleCity.now,
      usedAt: SampleCity.now, endsAt: SampleCity.now.advanced(bySeconds: 86_400))
    let wanted = session
    session.key = try await write { try $0.connection.sessions.insert(wanted) }
    return session
  }
}
