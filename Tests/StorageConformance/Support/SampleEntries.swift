import Accounting
import Foundation
import Models
import Storage

/// Entries of a sample city, and the interned rows that they refer to.
struct SampleEntries: Sendable {
  let city: SampleCity
  let ids = Identifiers(50)
  var action: Int64 = 0
  var otherAction: Int64 = 0
  /// One in CO2, one in CO2e.
  var method: Int64 = 0
  var otherMethod: Int64 = 0
  var scope: Int64 = 0
  var unit: Int64 = 0

  static func make(in database: any SQLDatabase, _ city: SampleCity) async throws -> SampleEntries {
    let methods = try [SampleMethods.method("lights-off"), SampleMethods.method("beef-less")]
    return try await database.write { transaction in
      var entries = SampleEntries(city: city)
      let actions = InternTable<String>.actions()
      entries.action = try actions.key(for: "lights-off", in: transaction)
      entries.otherAction = try actions.key(for: "beef-less", in: transaction)
      entries.method = try MethodTable().key(for: methods[0], in: transaction)
      entries.otherMethod = try MethodTable().key(for: methods[1], in: transaction)
      entries.scope = try InternTable<Scope>.scopes().key(for: Scope([city.root, city.household]), in: transaction)
      entries.unit = try InternTable<String>.units().key(for: "min", in: transaction)
      return entries
    }
  }

  private init(city: SampleCity) { self.city = city }

  func entry(_ member: Int64, _ day: Day = SampleCity.today, milligrams: Int64 = 25_380, action: Int64? = nil)
    -> StoredEntry
  {
    StoredEntry(
      id: ids.next(), member: member, day: day, action: action ?? self.action, method: method, scope: scope,
      quantityMicro: 1_000_000,
      figures: Figures(
        baselineMilligrams: nil, actualMilligrams: nil, avoidedMilligrams: milligrams, lowMilligrams: milligrams - 10,
        highMilligrams: milligrams + 10),
      createdAt: SampleCity.now)
  }
}

extension SQLDatabase {
  /// The entry with its key.
  func insert(_ entry: StoredEntry) async throws -> StoredEntry {
    var stored = entry
    stored.key = try await write { try $0.connection.entries.insert(entry) }
    return stored
  }

  func update(_ entry: StoredEntry) async throws { try await write { try $0.connection.entries.update(entry) } }

  func entry(_ id: UUID) async throws -> StoredEntry? { try await read { try $0.entries.find(id) } }
}
