import Models
import Storage
import Testing

extension StorageConformance {
  static let memberCases: [ConformanceCase] = [
    ConformanceCase(inCity: "a member is found by id, key and handle, in the own city only") { database, city in
      try await database.read { connection in
        let members = connection.members
        let hanako = try #require(try members.find(handle: "hanako", city: city.key))
        var expected = SampleCity.member("hanako", "はなこ", city: city.key, id: hanako.id)
        expected.key = city.hanako
        #expect(hanako == expected)
        #expect(try members.find(hanako.id, city: city.key) == hanako)
        #expect(try members.find(city.hanako, city: city.key) == hanako)
        #expect(try members.find(hanako.id, city: city.key + 1) == nil)
        #expect(try members.find(city.hanako, city: city.key + 1) == nil)
        #expect(try members.find(handle: "hanako", city: city.key + 1) == nil)
        #expect(try members.find(handle: "Hanako", city: city.key) == nil)
        let pupil = try #require(try members.find(city.firstPupil, city: city.key))
        #expect((pupil.kind, pupil.handle, pupil.displayName) == (.pupil, nil, nil))
        #expect(try members.keys(city: city.key) == [city.hanako, city.taro, city.firstPupil, city.secondPupil])
        #expect(try members.keys(city: city.key + 1).isEmpty)
      }
    },
    ConformanceCase(inCity: "a member's name, language and revision change, the rest stays") { database, city in
      let found = try await database.read { try $0.members.find(city.hanako, city: city.key) }
      var member = try #require(found)
      member.displayName = nil
      member.locale = "en"
      member.revision = 2
      var forged = member
      forged.handle = "somebody"
      forged.kind = .pupil
      let update = forged
      try await database.write { try $0.connection.members.update(update) }
      #expect(try await database.read { try $0.members.find(city.hanako, city: city.key) } == member)
      forged.city += 1
      forged.locale = "ja"
      let stray = forged
      try await database.write { try $0.connection.members.update(stray) }
      #expect(try await database.read { try $0.members.find(city.hanako, city: city.key) } == member)
    },
    ConformanceCase(inCity: "the same handle may be in another city") { database, city in
      let other = try await database.write { transaction in
        let connection = transaction.connection
        let other = try connection.cities.insert(SampleCity.stored("ageo", edition: city.edition), at: SampleCity.now)
        _ = try connection.members.insert(
          SampleCity.member("hanako", nil, city: other, id: Identifiers(9).next()))
        return other
      }
      #expect(try await database.read { try $0.members.find(handle: "hanako", city: other) }?.city == other)
      #expect(try await database.read { try $0.members.find(handle: "hanako", city: city.key) }?.key == city.hanako)
    },
    ConformanceCase(inCity: "a password is set and set anew") { database, city in
      func stored() async throws -> String? { try await database.read { try $0.passwords.find(member: city.hanako) } }
      #expect(try await stored() == nil)
      for phc in ["$argon2id$one", "$argon2id$two"] {
        try await database.write { try $0.connection.passwords.set(phc, member: city.hanako) }
        #expect(try await stored() == phc)
      }
      #expect(try await database.read { try $0.passwords.find(member: city.taro) } == nil)
    },
    ConformanceCase(inCity: "a recovery code is good once, for its member, until new ones are made") { database, city in
      let codes = (1...4).map { [UInt8](repeating: $0, count: 32) }
      func spend(_ code: [UInt8], _ member: Int64) async throws -> Bool {
        try await database.write { try $0.connection.passwords.spendRecoveryCode(code, member: member) }
      }
      try await database.write {
        try $0.connection.passwords.replaceRecoveryCodes(Array(codes[0...1]), member: city.hanako)
      }
      #expect(try await !spend(codes[0], city.taro))
      #expect(try await spend(codes[0], city.hanako))
      #expect(try await !spend(codes[0], city.hanako))
      try await database.write {
        try $0.connection.passwords.replaceRecoveryCodes(Array(codes[2...3]), member: city.hanako)
      }
      #expect(try await !spend(codes[1], city.hanako))
      #expect(try await spend(codes[3], city.hanako))
    },
  ]
}
