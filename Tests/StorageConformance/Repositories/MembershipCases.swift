import Accounting
import Models
import Storage
import Testing

extension StorageConformance {
  static let membershipCases: [ConformanceCase] = [
    ConformanceCase(inCity: "a membership holds from its first to its last day") { database, city in
      let today = SampleCity.today
      let from = today.advanced(by: -30)
      try await database.write {
        try $0.connection.memberships.end(member: city.hanako, group: city.household, on: today)
      }
      func held(_ day: Day) async throws -> [Membership] {
        try await database.read { try $0.memberships.ofMember(city.hanako, on: day) }
      }
      let stay = Membership(group: city.household, kind: .household, role: .keeper, from: from, to: today)
      #expect(try await held(from.advanced(by: -1)) == [])
      #expect(try await held(from) == [stay])
      #expect(try await held(today) == [stay])
      #expect(try await held(today.advanced(by: 1)) == [])
      // Whoever left comes back: two stays, and the ended one is not touched by the next end.
      try await database.write { transaction in
        let memberships = transaction.connection.memberships
        try memberships.insert(member: city.hanako, group: city.household, role: .member, from: today.advanced(by: 5))
        try memberships.end(member: city.hanako, group: city.household, on: today.advanced(by: 9))
      }
      let all = try await database.read { try $0.memberships.ofMember(city.hanako) }
      #expect(
        all == [
          stay,
          Membership(
            group: city.household, kind: .household, role: .member, from: today.advanced(by: 5),
            to: today.advanced(by: 9)),
        ])
    },
    ConformanceCase(inCity: "the strongest role of a day counts") { database, city in
      let today = SampleCity.today
      try await database.write { transaction in
        let memberships = transaction.connection.memberships
        try memberships.insert(member: city.hanako, group: city.root, role: .member, from: today)
        try memberships.insert(member: city.hanako, group: city.root, role: .officer, from: today.advanced(by: 2))
      }
      func role(_ day: Day, in group: Int64? = nil) async throws -> Role? {
        try await database.read { try $0.memberships.role(of: city.hanako, in: group ?? city.root, on: day) }
      }
      #expect(try await role(today.advanced(by: -1)) == nil)
      #expect(try await role(today) == .member)
      #expect(try await role(today.advanced(by: 2)) == .officer)
      #expect(try await role(today, in: city.household) == .keeper)
      #expect(try await role(today, in: city.firstClass) == nil)
    },
    ConformanceCase(inCity: "a member's groups from a day on come with their roles") { database, city in
      let today = SampleCity.today
      try await database.write {
        try $0.connection.memberships.insert(member: city.hanako, group: city.root, role: .member, from: today)
      }
      let groups = try await database.read { try $0.memberships.groups(of: city.hanako, city: city.key, from: today) }
      #expect(groups.map(\.0.key) == [city.root, city.household])
      #expect(groups.map(\.0.name) == ["さいたま市", "みどりの家"])
      #expect(groups.map(\.1) == [.member, .keeper])
      let yesterday = today.advanced(by: -1)
      let before = try await database.read {
        try $0.memberships.groups(of: city.hanako, city: city.key, from: yesterday)
      }
      // What begins later is there already.
      #expect(before.map(\.0.key) == [city.root, city.household])
      #expect(
        try await database.read { try $0.memberships.groups(of: city.hanako, city: city.key + 1, from: today) }.isEmpty)
    },
    ConformanceCase(inCity: "the people of a group are listed page by page") { database, city in
      let today = SampleCity.today
      func page(_ after: Int64, _ limit: Int, _ day: Day) async throws -> [(StoredMember, Membership)] {
        try await database.read {
          try $0.memberships.members(of: city.household, on: day, after: after, limit: limit)
            .map { ($0.member, $0.membership) }
        }
      }
      let both = try await page(0, 10, today)
      #expect(both.map(\.0.key) == [city.hanako, city.taro])
      #expect(both.map(\.0.handle) == ["hanako", "taro"])
      #expect(both.map(\.1.role) == [.keeper, .member])
      #expect(both.map(\.1.kind) == [.household, .household])
      #expect(try await page(0, 1, today).map(\.0.key) == [city.hanako])
      #expect(try await page(city.hanako, 1, today).map(\.0.key) == [city.taro])
      #expect(try await page(city.taro, 1, today).isEmpty)
      #expect(try await page(0, 10, today.advanced(by: -31)).isEmpty)
    },
    ConformanceCase(inCity: "roles that go on are counted, and roles change") { database, city in
      let today = SampleCity.today
      func keepers(_ day: Day) async throws -> Int64 {
        try await database.read { try $0.memberships.count(of: city.household, role: .keeper, after: day) }
      }
      #expect(try await keepers(today) == 1)
      try await database.write {
        try $0.connection.memberships.setRole(
          .keeper, instead: .member, member: city.taro, group: city.household, from: today.advanced(by: -30))
      }
      #expect(try await keepers(today) == 2)
      try await database.write {
        try $0.connection.memberships.end(member: city.hanako, group: city.household, on: today)
      }
      #expect(try await keepers(today) == 1)
      #expect(try await keepers(today.advanced(by: -1)) == 2)
    },
    ConformanceCase(inCity: "a membership that should never have been is deleted alone") { database, city in
      let today = SampleCity.today
      try await database.write { transaction in
        let memberships = transaction.connection.memberships
        try memberships.insert(member: city.taro, group: city.household, role: .keeper, from: today)
        try memberships.delete(member: city.taro, group: city.household, role: .keeper, from: today)
        // No such one.
        try memberships.delete(member: city.taro, group: city.household, role: .member, from: today)
      }
      let rest = try await database.read { try $0.memberships.ofMember(city.taro) }
      #expect(rest.map(\.role) == [.member])
    },
  ]
}
