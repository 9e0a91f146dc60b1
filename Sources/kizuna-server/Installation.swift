import Accounting
import CatalogueFiles
import EmbeddedSeeds
import Foundation
import Models
import Secrets
import ServerApp
import Services
import Storage
import StorageSQLite

/// One database, opened, with the services on it.
struct Installation: Sendable {
  let location: DatabaseLocation
  let database: any SQLDatabase
  let services: AppServices

  /// Runs `body` on a database and closes it again. A fresh one gets the seeds' catalogue and cities.
  ///
  /// - Parameter opening: If it may not found an installation, a database without a city is refused: a mistyped place would verify well.
  /// - Throws: ``OperatorFault``, and what `body` throws.
  static func with<T>(
    _ location: DatabaseLocation, _ opening: DatabaseOpening = DatabaseOpening(), retention: Retention = Retention(),
    _ body: (Installation) async throws -> T
  ) async throws -> T {
    guard opening.mayFound || location.mayExist else { throw OperatorFault.nothing(in: location) }
    return try await location.withDatabase(opening) { database in
      if let record = try await database.read({ try CopyRecord.unfinished(on: $0) }) {
        throw OperatorFault("\(location) is not ready: \(CopyFault.unfinished(source: record.source))")
      }
      if !opening.mayFound, try await database.read({ try $0.cities.all().isEmpty }) {
        throw OperatorFault.nothing(in: location)
      }
      let services = AppServices(
        store: Store(database: database, effects: .live, retention: retention), hasher: PasswordHasher())
      let files = EmbeddedSeeds.files
      try await services.operation.prepare(
        catalogue: Seeds.catalogue(files), cities: Seeds.cities(files).map(CityPlan.init))
      return try await body(Installation(location: location, database: database, services: services))
    }
  }
}

extension CityPlan {
  init(_ seed: CitySeed) {
    self.init(
      slug: seed.slug, name: seed.name, timeZone: seed.timeZone, locales: seed.locales, regions: seed.regions,
      registration: Registration(rawValue: seed.registration) ?? .open, schoolYearMonth: seed.schoolYearMonth,
      schoolYearDay: seed.schoolYearDay, wards: seed.wards)
  }
}
