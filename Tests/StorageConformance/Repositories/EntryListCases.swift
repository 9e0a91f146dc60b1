import Accounting
import Models
import Storage
import Testing

extension StorageConformance {
  /// Which entries a question finds, and in which order.
  static let entryListCases: [ConformanceCase] = [
    ConformanceCase(inCity: "a member's list is paged newest day first, later arrivals first") { database, city in
      let sample = try await SampleEntries.make(in: database, city)
      let today = SampleCity.today
      // Days do not arrive in their order.
      var entries: [StoredEntry] = []
      for offset in [-2, 0, -1, -2, 0, -31, -32, -33, -1, -999, 0, -96, -97, -400, 1] {
        entries.append(try await database.insert(sample.entry(city.hanako, today.advanced(by: offset))))
        _ = try await database.insert(sample.entry(city.taro, today.advanced(by: offset)))
      }
      let expected = entries.filter { $0.day <= today && $0.day >= today.advanced(by: -999) }
        .sorted { ($0.day, $0.key) > ($1.day, $1.key) }.map(\.key)
      for limit in [1, 2, 3, 100] {
        var listed: [Int64] = []
        var after: (day: Day, entry: Int64)?
        // As many pages as there can be, and an empty one.
        for _ in 0...entries.count {
          let place = after
          let page = try await database.read {
            try $0.entries.ofMember(city.hanako, from: today.advanced(by: -999), to: today, after: place, limit: limit)
          }
          #expect(page.count <= limit)
          guard let last = page.last else { break }
          listed += page.map(\.key)
          after = (last.day, last.key)
        }
        #expect(listed == expected)
      }
    },
    ConformanceCase(inCity: "a list stays within its days, and an empty period is empty") { database, city in
      let sample = try await SampleEntries.make(in: database, city)
      let today = SampleCity.today
      for offset in -3...3 { _ = try await database.insert(sample.entry(city.hanako, today.advanced(by: offset))) }
      func days(_ from: Int, _ to: Int, after: Int? = nil) async throws -> [Int] {
        let place = after.map { (day: today.advanced(by: $0), entry: Int64.max) }
        return try await database.read {
          try $0.entries.ofMember(
            city.hanako, from: today.advanced(by: from), to: today.advanced(by: to), after: place, limit: 100)
        }.map { today.distance(to: $0.day) }
      }
      #expect(try await days(-1, 1) == [1, 0, -1])
      #expect(try await days(2, 2) == [2])
      #expect(try await days(2, 1) == [])
      #expect(try await days(3, -3) == [])
      // A place before the period or behind it.
      #expect(try await days(-1, 1, after: -2) == [])
      #expect(try await days(-1, 1, after: 3) == [1, 0, -1])
    },
    ConformanceCase(inCity: "siblings are the live entries of one household, action and day, by arrival") {
      database, city in
      let sample = try await SampleEntries.make(in: database, city)
      let today = SampleCity.today
      func insert(_ member: Int64, _ household: Int64?, _ day: Day = today, _ action: Int64? = nil) async throws
        -> Int64
      {
        var entry = sample.entry(member, day, action: action)
        entry.household = household
        return try await database.insert(entry).key
      }
      let wanted = [
        try await insert(city.taro, city.household), try await insert(city.hanako, city.household),
        try await insert(city.firstPupil, city.household),
      ]
      // A member without a household is one of its own.
      let alone = try await insert(city.secondPupil, -city.secondPupil)
      _ = try await insert(city.taro, nil)
      _ = try await insert(city.taro, city.household, today.advanced(by: -1))
      _ = try await insert(city.taro, city.household, today, sample.otherAction)
      func siblings(_ household: Int64) async throws -> [Int64] {
        try await database.read {
          try $0.entries.siblings(day: today, household: household, action: sample.action)
        }.map(\.key)
      }
      #expect(try await siblings(city.household) == wanted)
      #expect(try await siblings(-city.secondPupil) == [alone])
      #expect(try await siblings(404) == [])
    },
    ConformanceCase(inCity: "a day of a member, and everything for the verifier") { database, city in
      let sample = try await SampleEntries.make(in: database, city)
      let today = SampleCity.today
      var keys: [[Int64]] = []
      for (member, offset) in [(city.taro, 0), (city.hanako, 0), (city.hanako, -1), (city.hanako, 0)] {
        let entry = try await database.insert(sample.entry(member, today.advanced(by: offset)))
        keys.append([Int64(entry.day.number), member, entry.key])
      }
      let expectedKeys = keys
      try await database.read { connection in
        let day = try connection.entries.ofDay(today, member: city.hanako).map(\.key)
        #expect(day == [expectedKeys[1][2], expectedKeys[3][2]])
        #expect(try connection.entries.ofDay(today.advanced(by: 1), member: city.hanako).isEmpty)
        var live: [[Int64]] = []
        try connection.entries.forEachLive { live.append([Int64($0.day.number), $0.member, $0.key]) }
        #expect(live == expectedKeys.sorted { $0.lexicographicallyPrecedes($1) })
      }
    },
  ]
}
