package import Accounting
package import Storage

/// A city to be made, from a seed file or the operator's command.
package struct CityPlan: Codable, Sendable, Hashable {
  package var slug: String
  package var name: LocalizedText
  package var timeZone: String
  package var locales: [String]
  package var regions: [RegionID]
  package var registration: Registration
  package var schoolYearMonth: Int
  package var schoolYearDay: Int
  package var wards: [LocalizedText]

  package init(
    slug: String, name: LocalizedText, timeZone: String, locales: [String], regions: [RegionID],
    registration: Registration = .open, schoolYearMonth: Int = 4, schoolYearDay: Int = 1, wards: [LocalizedText] = []
  ) {
    self.slug = slug
    self.name = name
    self.timeZone = timeZone
    self.locales = locales
    self.regions = regions
    self.registration = registration
    self.schoolYearMonth = schoolYearMonth
    self.schoolYearDay = schoolYearDay
    self.wards = wards
  }
}
