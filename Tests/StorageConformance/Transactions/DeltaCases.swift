import Accounting
import Models
import Storage
import Testing

extension StorageConformance {
  /// What writes add to the totals, summed over the batch.
  static let deltaCases: [ConformanceCase] = [
    ConformanceCase(inCity: "the sums of a batch arrive once, those of failed writes never") {
      database, city async throws in
      let key = TotalKey(day: SampleCity.today, group: city.root, action: TotalKey.anyAction)
      let results = await database.writes(700) { transaction, number in
        transaction.totals.add(.entry(milligrams: Int64(number)), to: key)
        try transaction.connection.facts.set("write \(number)", to: "done")
        if number % 7 == 0 { throw Deliberate(number: number) }
        return number
      }
      #expect(results.filter(\.succeeded).count == 600)
      var expected = Tally.zero
      for number in 0..<700 where number % 7 != 0 { expected += .entry(milligrams: Int64(number)) }
      #expect(try await database.total(key) == expected)
    },
    ConformanceCase(inCity: "the sums of a write refused before it changed anything vanish") {
      database, city async throws in
      let key = TotalKey(day: SampleCity.today, group: city.root, action: TotalKey.anyAction)
      let results = await database.writes(100) { transaction, number in
        transaction.totals.add(.entry(milligrams: 1), to: key)
        if number % 2 == 0 { throw Deliberate(number: number) }
        return number
      }
      #expect(results.filter(\.succeeded).count == 50)
      #expect(try await database.total(key).entries == 50)
    },
    ConformanceCase(inCity: "sums that break a rule fail their own write only") { database, city async throws in
      let good = TotalKey(day: SampleCity.today, group: city.root, action: TotalKey.anyAction)
      let bad = TotalKey(day: SampleCity.today, group: city.school, action: TotalKey.anyAction)
      let results = await database.writes(60) { transaction, number in
        var tally = Tally.entry(milligrams: 1)
        // More members than entries.
        if number % 10 == 0 { tally.members = 2 }
        transaction.totals.add(tally, to: number % 10 == 0 ? bad : good)
        return number
      }
      for (number, result) in results.enumerated() {
        #expect(result.succeeded == (number % 10 != 0), "\(number): \(result)")
        if case .failure(let error) = result {
          guard case .check = error as? StorageError else {
            Issue.record("\(error)")
            continue
          }
        }
      }
      #expect(try await database.total(good).entries == 54)
      #expect(try await database.total(bad).isZero)
    },
    ConformanceCase(inCity: "sums of a group that does not exist fail their write") { database, city in
      let result = await outcome {
        try await database.write {
          $0.totals.add(.entry(milligrams: 1), to: TotalKey(day: SampleCity.today, group: 987_654_321, action: 0))
        }
      }
      #expect(result.storageError == .foreignKey)
    },
    ConformanceCase(inCity: "what cancels out leaves no row") { database, city in
      let key = TotalKey(day: SampleCity.today, group: city.root, action: TotalKey.anyAction)
      try await database.write { transaction in
        transaction.totals.add(.entry(milligrams: 7), to: key)
        var back = Tally.zero
        back -= .entry(milligrams: 7)
        transaction.totals.add(back, to: key)
      }
      #expect(try await database.read { try $0.integer("SELECT COUNT(*) FROM totals") } == 0)
    },
    ConformanceCase("keys are ordered by day, group and action") { _ async throws in
      let sorted = [(-1, 9, 9), (0, 1, 5), (0, 1, 6), (0, 2, 0), (1, 0, 0)].map { day, group, action in
        TotalKey(day: Day(number: Int32(day)), group: Int64(group), action: Int64(action))
      }
      #expect(sorted.reversed().sorted() == sorted)
    },
  ]
}

extension Tally {
  /// One entry of one member that avoided so much.
  static func entry(milligrams: Int64) -> Tally {
    var tally = Tally()
    tally.entries = 1
    tally.members = 1
    tally.quantityMicro = 1_000_000
    tally.doneMilligrams = milligrams
    tally.newMilligrams = milligrams / 2
    tally.lowMilligrams = milligrams - 1
    tally.highMilligrams = milligrams + 1
    tally.carbonDioxideEntries = 1
    return tally
  }
}

extension SQLDatabase {
  /// One total as it stands; nothing if there is no row.
  func total(_ key: TotalKey) async throws -> Tally {
    try await read { connection in
      let rows = try connection.totals.ofGroup(
        key.group, from: key.day, to: key.day, byAction: key.action != TotalKey.anyAction)
      return rows.first { $0.key == key }?.tally ?? .zero
    }
  }
}
