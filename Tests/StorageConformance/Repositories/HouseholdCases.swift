import Accounting
import Models
import Storage
import Testing

extension StorageConformance {
  /// Codes by which one joins, and what a household says about its home.
  static let householdCases: [ConformanceCase] = [
    ConformanceCase(inCity: "a code is found while it holds, in its city, for an open group") { database, city in
      let ends = SampleCity.now.advanced(bySeconds: 3_600)
      let code = CodeRepository.Stored(
        id: Identifiers(9).next(), group: city.firstClass, letters: "ABCDEFGH", role: .pupil, createdAt: SampleCity.now,
        expiresAt: ends)
      try await database.write { _ = try $0.connection.codes.insert(code) }
      func find(_ letters: String = "ABCDEFGH", city key: Int64? = nil, _ now: Instant = SampleCity.now) async throws
        -> CodeRepository.Stored?
      {
        try await database.read { try $0.codes.find(letters: letters, city: key ?? city.key, now: now) }
      }
      #expect(try await find() == code)
      #expect(try await find("ABCDEFGX") == nil)
      #expect(try await find("abcdefgh") == nil)
      #expect(try await find(city: city.key + 1) == nil)
      #expect(try await find("ABCDEFGH", Instant(milliseconds: ends.milliseconds - 1)) == code)
      #expect(try await find("ABCDEFGH", ends) == nil)
      let found = try await database.read { try $0.groups.find(city.firstClass, city: city.key) }
      var closed = try #require(found)
      closed.closedAt = SampleCity.now
      let update = closed
      try await database.write { try $0.connection.groups.update(update) }
      #expect(try await find() == nil)
    },
    ConformanceCase(inCity: "a group's codes are listed, deleted by the group only, and unique") { database, city in
      let ids = Identifiers(9)
      let codes = ["AAAAAAAA", "BBBBBBBB", "CCCCCCCC"].enumerated().map { index, letters in
        CodeRepository.Stored(
          id: ids.next(), group: city.household, letters: letters, role: .member, createdAt: SampleCity.now,
          expiresAt: SampleCity.now.advanced(bySeconds: Int64(index)))
      }
      try await database.write { transaction in for code in codes { _ = try transaction.connection.codes.insert(code) }
      }
      let listed = try await database.read { try $0.codes.ofGroup(city.household, now: SampleCity.now) }
      #expect(listed == Array(codes[1...2]))
      #expect(try await database.write { try !$0.connection.codes.delete(codes[1].id, group: city.firstClass) })
      #expect(try await database.write { try $0.connection.codes.delete(codes[1].id, group: city.household) })
      #expect(try await database.write { try !$0.connection.codes.delete(codes[1].id, group: city.household) })
      var twin = codes[2]
      twin.id = ids.next()
      let again = twin
      let result = await outcome { try await database.write { try $0.connection.codes.insert(again) } }
      guard case .unique(let name) = result.storageError else {
        Issue.record("\(result)")
        return
      }
      #expect(name.contains("letters"))
    },
    ConformanceCase(inCity: "a profile is set whole, and empty fields stay empty") { database, city in
      func stored() async throws -> HouseholdProfile? {
        try await database.read { try $0.profiles.find(group: city.household) }
      }
      #expect(try await stored() == nil)
      var profile = HouseholdProfile()
      profile.petrolCarMetresPerLitre = 18_500
      profile.evWattHoursPerKilometre = 131
      profile.electricityMenu = "electricity.menu.tepco.aqua"
      profile.heatingFuel = .kerosene
      profile.people = 4
      profile.solarWatts = 4_500
      profile.batteryWattHours = 9_800
      profile.evBatteryWattHours = 40_000
      for next in [profile, HouseholdProfile()] {
        try await database.write { try $0.connection.profiles.set(next, group: city.household) }
        #expect(try await stored() == next)
      }
      var impossible = HouseholdProfile()
      impossible.people = 0
      let wrong = impossible
      let result = await outcome {
        try await database.write { try $0.connection.profiles.set(wrong, group: city.household) }
      }
      guard case .check = result.storageError else {
        Issue.record("\(result)")
        return
      }
    },
  ]
}
