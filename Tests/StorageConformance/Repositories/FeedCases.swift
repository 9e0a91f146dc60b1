import Models
import Storage
import Testing

extension StorageConformance {
  /// The change feed: numbered without gaps, in the order in which it becomes visible.
  static let feedCases: [ConformanceCase] = [
    ConformanceCase(inCity: "events are numbered in order and counted by entry") { database, city in
      let targets: [(Event.Kind, Int64)] = [(.entry, 1), (.entry, 2), (.entry, 1), (.group, 1), (.entry, 1)]
      try await database.write { transaction in
        for (kind, target) in targets { transaction.append(city.event(kind, target)) }
      }
      #expect(try await database.read { try $0.events.counts(of: .entry) } == [1: 3, 2: 1])
      let found = try await database.read { try $0.events.after(0, city: city.key, limit: 10) }
      #expect(found.map(\.number) == [1, 2, 3, 4, 5])
      #expect(found.map(\.event) == targets.map { city.event($0, $1) })
      #expect(try await database.read { try $0.events.last(city: city.key) } == 5)
      let rest = try await database.read { try $0.events.after(3, city: city.key, limit: 1) }
      #expect(rest.map(\.number) == [4])
    },
    ConformanceCase(inCity: "a write that is refused takes no number") { database, city in
      let results = await database.writes(300) { transaction, number in
        transaction.append(city.event(.entry, Int64(number)))
        if number % 3 == 0 { throw Deliberate(number: number) }
        return number
      }
      #expect(results.filter(\.succeeded).count == 200)
      let found = try await database.read { try $0.events.after(0, city: city.key, limit: 1000) }
      #expect(found.map(\.number) == Array(1...200))
      #expect(Set(found.map(\.event.target)) == Set((0..<300).filter { $0 % 3 != 0 }.map(Int64.init)))
      #expect(try await database.read { try $0.events.unevenCities() } == [])
    },
    ConformanceCase(inCity: "who goes on behind the last number seen misses nothing while others write") {
      database, city in
      let seen = try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
          let results = await database.writes(600) { transaction, number in
            transaction.append(city.event(.entry, Int64(number)))
            return number
          }
          #expect(results.count(where: \.succeeded) == 600)
        }
        var seen: [Int64] = []
        while seen.count < 600 {
          let last = seen.last ?? 0
          seen += try await database.read { try $0.events.after(last, city: city.key, limit: 50) }.map(\.number)
        }
        try await group.waitForAll()
        return seen
      }
      #expect(seen == Array(1...600))
    },
    ConformanceCase(inCity: "a gap in a feed is noticed") { database, city in
      try await database.write { transaction in
        for target in 1...3 as ClosedRange<Int64> { transaction.append(city.event(.entry, target)) }
      }
      try await database.execute("DELETE FROM events WHERE city = \(city.key) AND seq = 2")
      #expect(try await database.read { try $0.events.unevenCities() } == [city.key])
      try await database.execute("DELETE FROM events WHERE city = \(city.key)")
      #expect(try await database.read { try $0.events.unevenCities() } == [city.key])
    },
  ]
}

extension SampleCity {
  fileprivate func event(_ kind: Event.Kind, _ target: Int64) -> Event {
    Event(city: key, member: hanako, kind: kind, target: target, operation: .changed, at: SampleCity.now)
  }
}
