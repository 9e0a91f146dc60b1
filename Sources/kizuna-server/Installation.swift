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

/// One data folder, opened: the database with the services on it.
struct Installation: Sendable {
  let folder: String
  let database: any SQLDatabase
  let services: AppServices

  /// Opens or creates the folder; a fresh one gets the seeds' catalogue and cities.
  ///
  /// - Throws: ``StorageError/busy`` while another process has it open.
  static func open(_ folder: String, effects: Effects = .live) async throws -> Installation {
    let database = try SQLiteDatabase(folder: folder)
    do {
      let services = AppServices(store: Store(database: database, effects: effects), hasher: PasswordHasher())
      let files = EmbeddedSeeds.files
      try await services.operation.prepare(
        catalogue: Seeds.catalogue(files), cities: Seeds.cities(files).map(CityPlan.init))
      return Installation(folder: folder, database: database, services: services)
    } catch {
      await database.close()
      throw error
    }
  }

  func close() async { await database.close() }

  /// What is wrong with a database file, found by opening a copy of it.
  static func check(file: String) async throws -> Verification {
    let folder = file + ".check"
    try? FileManager.default.removeItem(atPath: folder)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try await check(file: file, in: folder) { _ in }
  }

  /// Copies a database file into a folder, verifies the copy and, if it is sound, lets `finish` write to it.
  static func check(
    file: String, in folder: String, finish: (any SQLDatabase) async throws -> Void
  ) async throws -> Verification {
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try FileManager.default.copyItem(atPath: file, toPath: SQLiteDatabase.path(in: folder))
    let database = try SQLiteDatabase(folder: folder)
    do {
      let result = try await Verifier(store: Store(database: database, effects: .live)).verify()
      if result.isClean { try await finish(database) }
      await database.close()
      return result
    } catch {
      await database.close()
      throw error
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
