import Accounting
import CatalogueFiles
import EmbeddedSeeds
import Models
import Secrets
import ServerApp
import Services
import Storage

/// The fixed population that everything is measured on, written through the real schema.
struct Population: Sendable {
  let database: any SQLDatabase
  let plan: PopulationPlan

  /// - Returns: Everybody, with their tokens.
  func write(progress: @Sendable (Int) -> Void = { _ in }) async throws -> People {
    let plan = plan
    try await prepare()
    let people = try await database.write { transaction in
      var writer = try PeopleWriter(transaction: transaction, plan: plan)
      return try writer.write()
    }
    let (generator, last) = try await generator(people)
    // While one day is written, the next is made up.
    var batch = try generator.batch(last.advanced(by: 1 - plan.days), daysAgo: plan.days - 1)
    var written = 0
    for ago in (0..<plan.days).reversed() {
      async let next = ago > 0 ? generator.batch(last.advanced(by: 1 - ago), daysAgo: ago - 1) : .init()
      try await write(batch, city: people.city)
      written += batch.entries.count
      progress(written)
      batch = try await next
    }
    // What nobody has read yet waits to be seen; of so many nobody remembers who made it.
    try await database.write { transaction in
      for statement in [Migration.namelessChangers] + Migration.unnamed.statements {
        try transaction.connection.run(script: statement)
      }
    }
    return people
  }

  /// A fresh installation as the server makes it.
  private func prepare() async throws {
    let files = EmbeddedSeeds.files
    let services = AppServices(
      store: Store(database: database, effects: .live), hasher: PasswordHasher(parameters: .minimumForTests))
    try await services.operation.prepare(
      catalogue: Seeds.catalogue(files),
      cities: Seeds.cities(files).map { seed in
        CityPlan(
          slug: seed.slug, name: seed.name, timeZone: seed.timeZone, locales: seed.locales, regions: seed.regions,
          wards: seed.wards)
      })
  }

  private func generator(_ people: People) async throws -> (DayGenerator, last: Day) {
    let plan = plan
    let catalogue = try Seeds.catalogue(EmbeddedSeeds.files)
    return try await database.write { transaction in
      guard let city = try transaction.connection.cities.find(people.city),
        let time = CityTime(identifier: city.timeZone)
      else { throw PopulationFault.noCity }
      let last = time.day(at: plan.now).advanced(by: -1)
      let deck = try ActionDeck(
        catalogue, regions: city.regions, days: last.advanced(by: 1 - plan.days)...last, in: transaction)
      let table = InternTable.scopes()
      var scopes: [Scope: Int64] = [:]
      let all = Set(people.persons.map(\.scope) + people.clubs.map(\.scope))
      for scope in all.sorted(by: { $0.groups.lexicographicallyPrecedes($1.groups) }) {
        scopes[scope] = try table.key(for: scope, in: transaction)
      }
      let clubs = try ClubGenerator(people, deck: deck, scopes: scopes, time: time)
      return (DayGenerator(plan: plan, people: people, clubs: clubs, deck: deck, scopes: scopes, time: time), last)
    }
  }

  private func write(_ batch: DayGenerator.Batch, city: Int64) async throws {
    try await database.write { transaction in
      let entries = transaction.connection.entries
      for entry in batch.entries {
        let key = try entries.insert(entry)
        transaction.append(
          Event(
            city: city, member: entry.member, kind: .entry, target: key, operation: .created, at: entry.createdAt))
      }
      transaction.totals.merge(batch.totals)
    }
  }
}
