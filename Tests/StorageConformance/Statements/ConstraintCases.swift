import Foundation
import Models
import Storage
import Synchronization
import Testing

extension StorageConformance {
  /// What the schema itself refuses: named, typed, and without the values.
  static let constraintCases: [ConformanceCase] = [
    ConformanceCase(inCity: "a broken unique constraint names its columns") { database, city in
      let twin = SampleCity.member("hanako", "canary", city: city.key, id: Identifiers(9).next())
      let result = await outcome { try await database.write { _ = try $0.connection.members.insert(twin) } }
      guard case .unique(let name) = result.storageError else {
        Issue.record("\(result)")
        return
      }
      #expect(name.contains("handle"))
      #expect(!"\(result)".contains("hanako") && !"\(result)".contains("canary"))
    },
    ConformanceCase(inCity: "a broken primary key is a unique constraint") { database, city in
      let result = await outcome {
        try await database.write {
          try $0.connection.memberships.insert(
            member: city.hanako, group: city.household, role: .keeper, from: SampleCity.today.advanced(by: -30))
        }
      }
      guard case .unique = result.storageError else {
        Issue.record("\(result)")
        return
      }
    },
    ConformanceCase(inCity: "a broken foreign key is told by the statement itself") { database, city async throws in
      let orphan = SampleCity.group(.club, "canary", below: 987_654_321, city: city.key, id: Identifiers(9).next())
      // The error comes out of the insert, with and without RETURNING, and not only at the commit.
      let told = Mutex<[StorageError]>([])
      for returning in [true, false] {
        let result = await outcome {
          try await database.write { transaction in
            do {
              if returning {
                _ = try transaction.connection.groups.insert(orphan)
              } else {
                try transaction.connection.memberships.insert(
                  member: 987_654_321, group: city.root, role: .member, from: SampleCity.today)
              }
            } catch let error as StorageError {
              told.withLock { $0.append(error) }
              throw error
            }
          }
        }
        #expect(result.storageError == .foreignKey)
      }
      #expect(told.withLock { $0 } == [.foreignKey, .foreignKey])
      #expect(try await database.read { try $0.groups.find(orphan.id, city: city.key) } == nil)
    },
    ConformanceCase(inCity: "a row that others refer to stays") { database, city async throws in
      let result = await outcome {
        try await database.execute("DELETE FROM groups WHERE grp = \(city.school)")
      }
      #expect(result.storageError == .foreignKey)
      #expect(try await database.read { try $0.groups.find(city.school, city: city.key) } != nil)
    },
    ConformanceCase(inCity: "a broken check names what was checked") { database, city in
      var crowded = SampleCity.group(.club, "canary", below: city.root, city: city.key, id: Identifiers(9).next())
      crowded.enrolled = 7_654_321
      let group = crowded
      let result = await outcome { try await database.write { _ = try $0.connection.groups.insert(group) } }
      guard case .check(let name) = result.storageError else {
        Issue.record("\(result)")
        return
      }
      #expect(name.contains("enrolled"))
      #expect(!"\(result)".contains("7654321") && !"\(result)".contains("canary"))
    },
    ConformanceCase(inCity: "a missing value names its column") { database, city in
      let result = await outcome {
        try await database.write { transaction in
          _ = try transaction.connection.execute(
            "UPDATE members SET locale = \(nil as String?), display_name = \("canary") WHERE member = \(city.hanako)")
        }
      }
      guard case .notNull(let name) = result.storageError else {
        Issue.record("\(result)")
        return
      }
      #expect(name.contains("locale"))
      #expect(!"\(result)".contains("canary"))
    },
    ConformanceCase(inCity: "the schema keeps rows sound by itself") { database, city in
      let refused: [SQLText] = [
        "UPDATE groups SET id = \([1, 2, 3] as [UInt8]) WHERE grp = \(city.school)",
        "UPDATE groups SET kind = 'country' WHERE grp = \(city.school)",
        "UPDATE groups SET parent = NULL WHERE grp = \(city.school)",
        "UPDATE members SET kind = 'robot' WHERE member = \(city.hanako)",
        "UPDATE members SET handle = NULL WHERE member = \(city.hanako)",
        "UPDATE members SET handle = 'x' WHERE member = \(city.firstPupil)",
        "UPDATE memberships SET role = 'king' WHERE member = \(city.hanako)",
        "UPDATE memberships SET to_day = from_day - 1 WHERE member = \(city.hanako)",
        "UPDATE cities SET registration = 'closed'", "UPDATE cities SET school_year_month = 13",
        "INSERT INTO scopes (groups) VALUES (\([1, 2, 3] as [UInt8]))",
        "INSERT INTO actions (action, name) VALUES (0, 'any')",
      ]
      for sql in refused {
        let result = await outcome { try await database.write { _ = try $0.connection.execute(sql) } }
        guard case .check = result.storageError else {
          Issue.record("\(sql.text) gave \(result)")
          continue
        }
      }
    },
  ]
}
