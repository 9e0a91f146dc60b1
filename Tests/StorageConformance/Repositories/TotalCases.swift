import Accounting
import Models
import Storage
import Testing

extension StorageConformance {
  static let totalCases: [ConformanceCase] = [
    ConformanceCase(inCity: "a total is made by its first sum, moved by later ones, and may come down to nothing") {
      database, city in
      let key = TotalKey(day: SampleCity.today, group: city.root, action: TotalKey.anyAction)
      func add(_ tally: Tally) async throws { try await database.write { $0.totals.add(tally, to: key) } }
      func taken(_ tally: Tally) -> Tally {
        var result = Tally.zero
        result -= tally
        return result
      }
      try await add(.entry(milligrams: 1_000))
      #expect(try await database.total(key) == .entry(milligrams: 1_000))
      try await add(.entry(milligrams: 30))
      try await add(taken(.entry(milligrams: 1_000)))
      #expect(try await database.total(key) == .entry(milligrams: 30))
      try await add(taken(.entry(milligrams: 30)))
      #expect(try await database.total(key) == .zero)
      try await database.read { connection in
        // The row is there, and no list shows it.
        #expect(try connection.totals.ofGroup(city.root, from: key.day, to: key.day, byAction: false).isEmpty)
        try connection.totals.forEach { key, tally throws(StorageError) in Issue.record("\(key): \(tally)") }
      }
      try await add(.entry(milligrams: -7))
      #expect(try await database.total(key).doneMilligrams == -7)
    },
    ConformanceCase(inCity: "a total never falls below nothing, there or not") { database, city in
      let present = TotalKey(day: SampleCity.today, group: city.root, action: TotalKey.anyAction)
      let missing = TotalKey(day: SampleCity.today.advanced(by: 1), group: city.root, action: TotalKey.anyAction)
      try await database.write { $0.totals.add(.entry(milligrams: 5), to: present) }
      for key in [present, missing] {
        let result = await outcome {
          try await database.write { transaction in
            for _ in 0..<2 {
              var less = Tally.zero
              less -= .entry(milligrams: 5)
              transaction.totals.add(less, to: key)
            }
          }
        }
        guard case .check = result.storageError else {
          Issue.record("\(result)")
          continue
        }
      }
      #expect(try await database.total(present) == .entry(milligrams: 5))
      #expect(try await database.total(missing) == .zero)
    },
    ConformanceCase(inCity: "a group's totals are listed by day, over all actions or each") { database, city in
      let today = SampleCity.today
      try await database.write { transaction in
        for offset in -5...5 {
          for group in [city.root, city.school] {
            for action in [TotalKey.anyAction, 3, 1] as [Int64] {
              transaction.totals.add(
                .entry(milligrams: Int64(offset) * 100 + action),
                to: TotalKey(day: today.advanced(by: offset), group: group, action: action))
            }
          }
        }
      }
      func listed(_ from: Int, _ to: Int, byAction: Bool) async throws -> [[Int64]] {
        try await database.read {
          try $0.totals.ofGroup(
            city.root, from: today.advanced(by: from), to: today.advanced(by: to), byAction: byAction)
        }.map { [Int64(today.distance(to: $0.key.day)), $0.key.action, $0.tally.doneMilligrams] }
      }
      #expect(try await listed(-1, 1, byAction: false) == [[-1, 0, -100], [0, 0, 0], [1, 0, 100]])
      #expect(try await listed(0, 1, byAction: true) == [[0, 1, 1], [0, 3, 3], [1, 1, 101], [1, 3, 103]])
      #expect(try await listed(5, 9, byAction: false) == [[5, 0, 500]])
      #expect(try await listed(1, -1, byAction: false) == [])
      var all = 0
      all = try await database.read { connection in
        var keys: [TotalKey] = []
        try connection.totals.forEach { key, _ throws(StorageError) in keys.append(key) }
        #expect(keys == keys.sorted())
        return keys.count
      }
      #expect(all == 11 * 2 * 3)
    },
    ConformanceCase(inCity: "a member's own sums come from the entries") { database, city in
      let sample = try await SampleEntries.make(in: database, city)
      let today = SampleCity.today
      var habits = [sample.entry(city.hanako, milligrams: 100), sample.entry(city.hanako, milligrams: 20)]
      habits.append(sample.entry(city.hanako, milligrams: 3))
      habits[0].habit = true
      habits[1].habit = false
      var food = sample.entry(city.hanako, milligrams: 7, action: sample.otherAction)
      food.method = sample.otherMethod
      var deleted = try await database.insert(sample.entry(city.hanako, milligrams: 9_000))
      deleted.deletedAt = SampleCity.now
      try await database.update(deleted)
      for entry in habits + [
        food, sample.entry(city.taro), sample.entry(city.hanako, today.advanced(by: -1), milligrams: 1),
      ] {
        _ = try await database.insert(entry)
      }
      let rows = try await database.read { try $0.totals.ofMember(city.hanako, from: today, to: today) }
      var lights = Tally()
      lights.entries = 3
      lights.members = 1
      lights.quantityMicro = 3_000_000
      lights.doneMilligrams = 123
      lights.newMilligrams = 20
      lights.lowMilligrams = 93
      lights.highMilligrams = 153
      lights.carbonDioxideEntries = 3
      var beef = Tally()
      beef.entries = 1
      beef.members = 1
      beef.quantityMicro = 1_000_000
      beef.doneMilligrams = 7
      beef.lowMilligrams = -3
      beef.highMilligrams = 17
      beef.equivalentEntries = 1
      #expect(rows.map(\.day) == [today, today])
      #expect(rows.map(\.action) == [sample.action, sample.otherAction])
      #expect(rows.map(\.tally) == [lights, beef])
      let both = try await database.read {
        try $0.totals.ofMember(city.hanako, from: today.advanced(by: -400), to: today)
      }
      #expect(both.map(\.tally.doneMilligrams) == [1, 123, 7])
      #expect(
        try await database.read { try $0.totals.ofMember(city.hanako, from: today, to: today.advanced(by: -1)) }.isEmpty
      )
    },
  ]
}
