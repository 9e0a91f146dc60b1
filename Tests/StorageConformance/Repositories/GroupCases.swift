import Models
import Storage
import Testing

extension StorageConformance {
  static let groupCases: [ConformanceCase] = [
    ConformanceCase(inCity: "a group comes back as it was put in, in its own city only") { database, city in
      var club = SampleCity.group(.club, "見沼たんぼクラブ", below: city.root, city: city.key, id: Identifiers(9).next())
      club.englishName = "Minuma Fields Club"
      club.enrolled = 35
      club.band = "11-50"
      let wanted = club
      club.key = try await database.write { try $0.connection.groups.insert(wanted) }
      let key = club.key
      try await database.read { [club] connection throws in
        #expect(try connection.groups.find(club.id, city: city.key) == club)
        #expect(try connection.groups.find(key, city: city.key) == club)
        #expect(try connection.groups.find(club.id, city: city.key + 1) == nil)
        #expect(try connection.groups.find(key, city: city.key + 1) == nil)
        #expect(try connection.groups.find(Identifiers(8).next(), city: city.key) == nil)
        #expect(try connection.groups.node(key)?.parent == city.root)
        #expect(try connection.groups.node(city.root)?.parent == nil)
      }
    },
    ConformanceCase(inCity: "a city has one root") { database, city in
      let root = try await database.read { try $0.groups.root(of: city.key) }
      #expect(root?.key == city.root)
      #expect(root?.kind == .city)
      #expect(try await database.read { try $0.groups.root(of: city.key + 1) } == nil)
      let second = SampleCity.group(.city, "もうひとつ", below: nil, city: city.key, id: Identifiers(9).next())
      let result = await outcome { try await database.write { try $0.connection.groups.insert(second) } }
      guard case .unique = result.storageError else {
        Issue.record("\(result)")
        return
      }
    },
    ConformanceCase(inCity: "an update changes what may change and nothing else") { database, city in
      let found = try await database.read { try $0.groups.find(city.firstClass, city: city.key) }
      var group = try #require(found)
      group.name = "３年３組"
      group.enrolled = 31
      group.band = "31-35"
      group.revision = 2
      group.closedAt = SampleCity.now
      // Neither of these is written.
      var forged = group
      forged.parent = city.root
      forged.kind = .club
      let update = forged
      try await database.write { try $0.connection.groups.update(update) }
      #expect(try await database.read { try $0.groups.find(city.firstClass, city: city.key) } == group)
      // From another city nothing happens.
      var foreign = group
      foreign.city += 1
      foreign.name = "canary"
      let stray = foreign
      try await database.write { try $0.connection.groups.update(stray) }
      #expect(try await database.read { try $0.groups.find(city.firstClass, city: city.key) } == group)
    },
    ConformanceCase(inCity: "the directory pages through open wards and schools") { database, city in
      let ids = Identifiers(9)
      let keys = try await database.write { transaction in
        try (0..<8).map { number in
          try transaction.connection.groups.insert(
            SampleCity.group(
              number % 2 == 0 ? .ward : .school, "\(number)", below: city.root, city: city.key, id: ids.next()))
        }
      }
      let closing = try await database.read { try $0.groups.find(keys[3], city: city.key) }
      var closed = try #require(closing)
      closed.closedAt = SampleCity.now
      let update = closed
      try await database.write { try $0.connection.groups.update(update) }
      func page(wards: Bool, schools: Bool, city: Int64, after: Int64, limit: Int = 100) async throws -> [Int64] {
        try await database.read {
          try $0.groups.directory(wards: wards, schools: schools, city: city, after: after, limit: limit)
        }.map(\.key)
      }
      var pages: [[Int64]] = []
      repeat {
        pages.append(
          try await page(wards: true, schools: true, city: city.key, after: pages.last?.last ?? 0, limit: 3))
      } while pages.last?.isEmpty == false
      let open = [city.school] + keys.filter { $0 != keys[3] }
      #expect(pages == [Array(open[0..<3]), Array(open[3..<6]), Array(open[6...]), []])
      let wards = [keys[0], keys[2], keys[4], keys[6]]
      #expect(try await page(wards: true, schools: false, city: city.key, after: 0) == wards)
      #expect(
        try await page(wards: false, schools: true, city: city.key, after: 0) == open.filter { !wards.contains($0) })
      #expect(try await page(wards: false, schools: false, city: city.key, after: 0) == [])
      #expect(try await page(wards: true, schools: true, city: city.key + 1, after: 0) == [])
    },
  ]
}
