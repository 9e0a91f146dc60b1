import Accounting
import Models
import Storage
import Testing

extension StorageConformance {
  /// Values kept once and referred to by key.
  static let internCases: [ConformanceCase] = [
    ConformanceCase("the same value interned many times at once has one key") { database in
      let table = InternTable<String>.actions()
      let results = await database.writes(300) { transaction, number in
        Int(try table.key(for: "action-\(number % 3)", in: transaction))
      }
      let keys = try results.map { try $0.get() }
      for number in 0..<300 { #expect(keys[number] == keys[number % 3]) }
      #expect(Set(keys).count == 3)
      #expect(try await database.read { try $0.integer("SELECT COUNT(*) FROM actions") } == 3)
    },
    ConformanceCase("two tables of two servers agree") { database in
      let one = InternTable<String>.units()
      let other = InternTable<String>.units()
      for (first, second) in [(one, other), (other, one)] {
        let name = first === one ? "km" : "kWh"
        let key = try await database.write { try first.key(for: name, in: $0) }
        #expect(try await database.write { try second.key(for: name, in: $0) } == key)
        #expect(try await database.read { try second.value(for: key, on: $0) } == name)
      }
    },
    ConformanceCase("an interning that was rolled back is not remembered") { database in
      let table = InternTable<String>.actions()
      let failed: Result<Void, any Error> = await outcome {
        try await database.write { transaction in
          _ = try table.key(for: "ghost", in: transaction)
          throw Deliberate()
        }
      }
      #expect(!failed.succeeded)
      #expect(try await database.read { try table.existingKey(for: "ghost", on: $0) } == nil)
      // Another value takes the key that the ghost had; the ghost then gets one of its own.
      let other = try await database.write { try table.key(for: "other", in: $0) }
      let ghost = try await database.write { try table.key(for: "ghost", in: $0) }
      #expect(other != ghost)
      let values = try await database.read {
        [try table.value(for: other, on: $0), try table.value(for: ghost, on: $0)]
      }
      #expect(values == ["other", "ghost"])
      let fresh = InternTable<String>.actions()
      let found = try await database.read {
        [try fresh.value(for: other, on: $0), try fresh.value(for: ghost, on: $0)]
      }
      #expect(found == values)
    },
    ConformanceCase("interning among failing neighbours keeps keys and values together") { database in
      let table = InternTable<String>.actions()
      let results = await database.writes(400) { transaction, number in
        let key = try table.key(for: "action-\(number % 50)", in: transaction)
        if number % 7 == 0 { throw Deliberate() }
        return Int(key)
      }
      let fresh = InternTable<String>.actions()
      for (number, result) in results.enumerated() {
        guard let key = try? result.get() else { continue }
        let values = try await database.read {
          [try table.value(for: Int64(key), on: $0), try fresh.value(for: Int64(key), on: $0)]
        }
        #expect(values == ["action-\(number % 50)", "action-\(number % 50)"])
      }
    },
    ConformanceCase("a key without a value is an error, a value without a key is none") { database in
      let table = InternTable<String>.units()
      let missing = await outcome { try await database.read { try table.value(for: 404, on: $0) } }
      guard case .decoding = missing.storageError else {
        Issue.record("\(missing)")
        return
      }
      #expect(try await database.read { try table.existingKey(for: "furlong", on: $0) } == nil)
      let key = try await database.write { try table.key(for: "km", in: $0) }
      #expect(try await database.read { try table.existingKey(for: "km", on: $0) } == key)
      #expect(try await database.read { try InternTable<String>.units().existingKey(for: "km", on: $0) } == key)
    },
    ConformanceCase("scopes are sorted sets of groups and come back") { database in
      let table = InternTable<Scope>.scopes()
      let sets: [[Int64]] = [[], [1], [3, 1, 2, 3], [.max, 256, 255], Array(1...63)]
      for groups in sets {
        let scope = Scope(groups)
        #expect(scope.groups == Set(groups).sorted())
        let key = try await database.write { try table.key(for: scope, in: $0) }
        #expect(try await database.write { try table.key(for: Scope(groups.reversed()), in: $0) } == key)
        #expect(try await database.read { try InternTable<Scope>.scopes().value(for: key, on: $0) } == scope)
      }
      #expect(Scope([1, 256]).bytes == [0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0])
      #expect(throws: StorageError.self) { try Scope(bytes: [1, 2, 3]) }
      // A mask has no bit for a sixty-fourth.
      let crowded = await outcome { try await database.write { try table.key(for: Scope(1...64), in: $0) } }
      guard case .check = crowded.storageError else {
        Issue.record("\(crowded)")
        return
      }
    },
    ConformanceCase("methods are kept once by their hash and come back whole") { database in
      let method = try SampleMethods.method("lights-off")
      let other = try SampleMethods.method("beef-less")
      #expect(method.hash != other.hash)
      let table = MethodTable()
      let results = await database.writes(100) { transaction, number in
        Int(try table.key(for: number % 2 == 0 ? method : other, in: transaction))
      }
      let keys = Set(try results.map { try $0.get() })
      #expect(keys.count == 2)
      let key = try await database.write { try MethodTable().key(for: method, in: $0) }
      for table in [table, MethodTable()] {
        let found = try await database.read { try table.method(for: key, on: $0) }
        #expect(found.canonicalJSON == method.canonicalJSON)
        #expect(found.hash == method.hash)
        #expect(
          try found.figures(quantityMicro: 5_000_000, inputs: [:])
            == method.figures(quantityMicro: 5_000_000, inputs: [:]))
      }
      #expect(try await database.read { try $0.integer("SELECT COUNT(*) FROM methods WHERE basis = 'co2e'") } == 1)
      let missing = await outcome { try await database.read { try MethodTable().method(for: 404, on: $0) } }
      #expect(missing.storageError != nil)
    },
    ConformanceCase("a method that was rolled back is not remembered") { database in
      let method = try SampleMethods.method("lights-off")
      let table = MethodTable()
      let failed: Result<Void, any Error> = await outcome {
        try await database.write { transaction in
          _ = try table.key(for: method, in: transaction)
          throw Deliberate()
        }
      }
      #expect(!failed.succeeded)
      let other = try SampleMethods.method("beef-less")
      let first = try await database.write { try table.key(for: other, in: $0) }
      let second = try await database.write { try table.key(for: method, in: $0) }
      #expect(first != second)
      #expect(try await database.read { try table.method(for: second, on: $0) } == method)
      #expect(try await database.read { try MethodTable().method(for: second, on: $0) } == method)
    },
  ]
}
