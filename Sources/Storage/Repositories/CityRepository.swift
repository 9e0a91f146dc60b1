import Accounting
package import Models

extension SQLConnection {
  package var cities: CityRepository { CityRepository(connection: self) }
}

/// The tenants.
package struct CityRepository {
  let connection: any SQLConnection

  private static let columns: SQLText = """
    city, slug, name_ja, name_en, time_zone, locales, regions, registration, school_year_month, school_year_day, edition
    """

  private static func city(_ row: any SQLRow) throws(StorageError) -> StoredCity {
    StoredCity(
      key: try row.integer(0), slug: try row.text(1), name: LocalizedText(en: try row.text(3), ja: try row.text(2)),
      timeZone: try row.text(4), locales: try row.text(5).split(separator: " ").map(String.init),
      regions: try row.text(6).split(separator: " ").map { RegionID(rawValue: String($0)) },
      registration: try row.name(7), schoolYearMonth: Int(try row.integer(8)), schoolYearDay: Int(try row.integer(9)),
      edition: try row.integer(10))
  }

  package func all() throws(StorageError) -> [StoredCity] {
    try connection.rows("SELECT \(Self.columns) FROM cities ORDER BY slug", Self.city)
  }

  package func find(slug: String) throws(StorageError) -> StoredCity? {
    try connection.first("SELECT \(Self.columns) FROM cities WHERE slug = \(slug)", Self.city)
  }

  package func find(_ key: Int64) throws(StorageError) -> StoredCity? {
    try connection.first("SELECT \(Self.columns) FROM cities WHERE city = \(key)", Self.city)
  }

  /// The edition that new entries are valued by, the one thing of a city that ever changes.
  package func edition(of key: Int64) throws(StorageError) -> Int64? {
    try connection.integer("SELECT edition FROM cities WHERE city = \(key)")
  }

  /// - Returns: The new city's key; its root group is another row.
  package func insert(_ city: StoredCity, at instant: Instant) throws(StorageError) -> Int64 {
    try connection.key(
      inserting: """
        INSERT INTO cities (slug, name_ja, name_en, time_zone, locales, regions, registration, school_year_month,
          school_year_day, edition, created_at)
        VALUES (\(city.slug), \(city.name.ja), \(city.name.en), \(city.timeZone), \(city.locales.joined(separator: " ")),
          \(city.regions.map(\.rawValue).joined(separator: " ")), \(city.registration.rawValue), \(city.schoolYearMonth),
          \(city.schoolYearDay), \(city.edition), \(instant))
        """, column: "city")
  }

  /// Makes an edition the one that new entries of the city are valued by.
  package func publish(edition: Int64, in city: Int64) throws(StorageError) {
    try connection.execute("UPDATE cities SET edition = \(edition) WHERE city = \(city)")
  }
}
