import Accounting
import Models
import Storage
import Testing

extension StorageConformance {
  static let cityCases: [ConformanceCase] = [
    ConformanceCase("a city comes back as it was put in") { database in
      let edition = try await database.write {
        try $0.connection.editions.register(hash: String(repeating: "0f", count: 32), content: [1], at: SampleCity.now)
      }
      var city = SampleCity.stored("omiya", edition: edition)
      city.registration = .code
      city.schoolYearMonth = 9
      let wanted = city
      let key = try await database.write { try $0.connection.cities.insert(wanted, at: SampleCity.now) }
      city.key = key
      #expect(try await database.read { try $0.cities.find(slug: "omiya") } == city)
      #expect(try await database.read { try $0.cities.find(key) } == city)
      #expect(try await database.read { try $0.cities.find(slug: "Omiya") } == nil)
      #expect(try await database.read { try $0.cities.find(key + 1) } == nil)
    },
    ConformanceCase(inCity: "cities are listed by slug") { database, city in
      for slug in ["urawa", "ageo"] {
        try await database.write {
          _ = try $0.connection.cities.insert(SampleCity.stored(slug, edition: city.edition), at: SampleCity.now)
        }
      }
      #expect(try await database.read { try $0.cities.all() }.map(\.slug) == ["ageo", "saitama", "urawa"])
      let twice = await outcome {
        try await database.write {
          try $0.connection.cities.insert(SampleCity.stored("ageo", edition: city.edition), at: SampleCity.now)
        }
      }
      guard case .unique(let name) = twice.storageError else {
        Issue.record("\(twice)")
        return
      }
      #expect(name.contains("slug"))
    },
    ConformanceCase(inCity: "an edition is registered once and published in one city") { database, city in
      let hash = String(repeating: "c0", count: 32)
      let content = Array("{\"edition\":2}".utf8)
      let later = SampleCity.now.advanced(bySeconds: 60)
      let keys = try await database.write { transaction in
        let editions = transaction.connection.editions
        return [
          try editions.register(hash: hash, content: content, at: later),
          try editions.register(hash: hash, content: [9], at: later.advanced(bySeconds: 1)),
        ]
      }
      #expect(keys[0] == keys[1])
      #expect(keys[0] != city.edition)
      let other = try await database.write {
        try $0.connection.cities.insert(SampleCity.stored("ageo", edition: city.edition), at: SampleCity.now)
      }
      try await database.write { try $0.connection.cities.publish(edition: keys[0], in: city.key) }
      try await database.read { connection in
        #expect(try connection.cities.find(city.key)?.edition == keys[0])
        #expect(try connection.cities.find(other)?.edition == city.edition)
        #expect(try connection.editions.key(hash: hash) == keys[0])
        #expect(try connection.editions.key(hash: String(repeating: "00", count: 32)) == nil)
        #expect(try connection.editions.content(of: keys[0]) == content)
        #expect(try connection.editions.content(of: 404) == nil)
        let all = try connection.editions.all()
        #expect(all.map(\.key) == [city.edition, keys[0]])
        #expect(all.map(\.hash).last == hash)
        #expect(all.map(\.registeredAt) == [SampleCity.now, later])
      }
    },
  ]
}
