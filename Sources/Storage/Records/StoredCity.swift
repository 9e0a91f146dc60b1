package import Accounting
import Models

/// A city as the database keeps it.
package struct StoredCity: Sendable, Hashable {
  package var key: Int64
  package var slug: String
  package var name: LocalizedText
  package var timeZone: String
  package var locales: [String]
  package var regions: [RegionID]
  package var registration: Registration
  package var schoolYearMonth: Int
  package var schoolYearDay: Int
  package var edition: Int64

  package init(
    key: Int64, slug: String, name: LocalizedText, timeZone: String, locales: [String], regions: [RegionID],
    registration: Registration, schoolYearMonth: Int, schoolYearDay: Int, edition: Int64
  ) {
    self.key = key
    self.slug = slug
    self.name = name
    self.timeZone = timeZone
    self.locales = locales
    self.regions = regions
    self.registration = registration
    self.schoolYearMonth = schoolYearMonth
    self.schoolYearDay = schoolYearDay
    self.edition = edition
  }
}

/// Who may sign up in a city.
package enum Registration: String, Codable, Sendable, CaseIterable { case open, code }
