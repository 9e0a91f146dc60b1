import Accounting
import Models
import Storage
import Testing

extension StorageConformance {
  static let entryCases: [ConformanceCase] = [
    ConformanceCase(inCity: "an entry comes back with everything said in it, or nothing") { database, city in
      let sample = try await SampleEntries.make(in: database, city)
      let bare = try await database.insert(sample.entry(city.firstPupil))
      #expect(try await database.entry(bare.id) == bare)
      var full = sample.entry(city.hanako)
      full.household = city.household
      full.heldOut = 0b10
      full.sentMicro = 60_000_000
      full.sentUnit = sample.unit
      full.figures = Figures(
        baselineMilligrams: 3_000_000_000, actualMilligrams: 1, avoidedMilligrams: 2_999_999_999, lowMilligrams: -5,
        highMilligrams: 3_000_000_001)
      full.habit = false
      full.isUnusual = true
      full.isOutOfSeason = true
      full.inputs = #"{"people":"2"}"#
      full.note = "夏休みの\n自由研究"
      full = try await database.insert(full)
      #expect(try await database.entry(full.id) == full)
      // The keys are the order of arrival.
      #expect(full.key > bare.key)
      #expect(try await database.entry(Identifiers(77).next()) == nil)
    },
    ConformanceCase(inCity: "an id is taken once, by whomever") { database, city in
      let sample = try await SampleEntries.make(in: database, city)
      let first = try await database.insert(sample.entry(city.hanako))
      var second = sample.entry(city.taro)
      second.id = first.id
      let twin = second
      let result = await outcome { try await database.insert(twin) }
      guard case .unique(let name) = result.storageError else {
        Issue.record("\(result)")
        return
      }
      #expect(name.contains("id"))
      #expect(try await database.entry(first.id) == first)
    },
    ConformanceCase(inCity: "the same new entry thirty-two times at once is one") { database, city in
      let sample = try await SampleEntries.make(in: database, city)
      let entry = sample.entry(city.hanako)
      let results = await database.writes(32) { transaction, _ in
        Int(try transaction.connection.entries.insert(entry))
      }
      #expect(results.filter(\.succeeded).count == 1)
      #expect(try await database.read { try $0.entries.revisions() }.count == 1)
    },
    ConformanceCase(inCity: "an edit writes everything but id, member and arrival") { database, city in
      let sample = try await SampleEntries.make(in: database, city)
      var entry = try await database.insert(sample.entry(city.hanako))
      entry.day = entry.day.advanced(by: -3)
      entry.action = sample.otherAction
      entry.method = sample.otherMethod
      entry.household = city.household
      entry.heldOut = 0b11
      entry.quantityMicro = 0
      entry.sentMicro = 2
      entry.sentUnit = sample.unit
      entry.figures = Figures(
        baselineMilligrams: 10, actualMilligrams: 15, avoidedMilligrams: -5, lowMilligrams: -7, highMilligrams: -5)
      entry.habit = true
      entry.isUnusual = true
      entry.isOutOfSeason = true
      entry.inputs = "{}"
      entry.note = "なおした"
      entry.revision = 2
      entry.firstContent = [1, 2, 3]
      entry.updatedAt = SampleCity.now.advanced(bySeconds: 5)
      var forged = entry
      forged.id = Identifiers(77).next()
      forged.member = city.taro
      forged.createdAt = SampleCity.now.advanced(bySeconds: 99)
      try await database.update(forged)
      #expect(try await database.entry(entry.id) == entry)
      entry.heldOut = 0b01
      entry.isOnSheet = true
      try await database.write { [entry] in try $0.connection.entries.setCounting(entry) }
      #expect(try await database.entry(entry.id) == entry)
    },
    ConformanceCase(inCity: "a deleted entry is found by its id and in no list") { database, city in
      let sample = try await SampleEntries.make(in: database, city)
      var entry = sample.entry(city.hanako)
      entry.household = city.household
      entry = try await database.insert(entry)
      let kept = try await database.insert(sample.entry(city.hanako))
      entry.deletedAt = SampleCity.now
      entry.revision = 2
      try await database.update(entry)
      #expect(try await database.entry(entry.id) == entry)
      try await database.read { [entry] connection in
        let entries = connection.entries
        #expect(try entries.ofDay(entry.day, member: city.hanako).map(\.key) == [kept.key])
        #expect(try entries.siblings(day: entry.day, household: city.household, action: entry.action).isEmpty)
        let list = try entries.ofMember(city.hanako, from: entry.day, to: entry.day, after: nil, limit: 10)
        #expect(list.map(\.key) == [kept.key])
        var live: [Int64] = []
        try entries.forEachLive { live.append($0.key) }
        #expect(live == [kept.key])
        let revisions = try entries.revisions()
        #expect(revisions.map(\.entry) == [entry.key, kept.key])
        #expect(revisions.map(\.revision) == [2, 1])
      }
    },
    ConformanceCase(inCity: "figures that don't fit together are refused") { database, city in
      let sample = try await SampleEntries.make(in: database, city)
      let wrong = [
        Figures(
          baselineMilligrams: 5, actualMilligrams: nil, avoidedMilligrams: 5, lowMilligrams: 5, highMilligrams: 5),
        Figures(baselineMilligrams: 5, actualMilligrams: 1, avoidedMilligrams: 5, lowMilligrams: 5, highMilligrams: 5),
        Figures(
          baselineMilligrams: nil, actualMilligrams: nil, avoidedMilligrams: 5, lowMilligrams: 6, highMilligrams: 7),
        Figures(
          baselineMilligrams: nil, actualMilligrams: nil, avoidedMilligrams: 5, lowMilligrams: 4, highMilligrams: 4),
      ]
      for figures in wrong {
        var entry = sample.entry(city.hanako)
        entry.figures = figures
        let refused = entry
        let result = await outcome { try await database.insert(refused) }
        guard case .check = result.storageError else {
          Issue.record("\(figures) gave \(result)")
          continue
        }
      }
    },
  ]
}
