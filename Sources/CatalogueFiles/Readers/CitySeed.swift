package import Accounting
import Foundation

/// A city as the seeds describe it.
package struct CitySeed: Hashable, Sendable {
  package var slug: String
  package var name: LocalizedText
  /// An identifier of the IANA time zone database.
  package var timeZone: String
  package var locales: [String]
  /// The chain of regions, the most special first.
  package var regions: [RegionID]
  /// `open` or `code`.
  package var registration: String
  package var schoolYearMonth: Int
  package var schoolYearDay: Int
  package var wards: [LocalizedText]
}

extension CitySeed {
  private static let keys: Set<String> = [
    "slug", "name", "time_zone", "locales", "regions", "registration", "school_year", "wards",
  ]

  init?(_ node: SeedNode, regions known: Set<RegionID>) {
    guard let members = node.members(CitySeed.keys) else { return nil }
    let slug = members.required("slug")?.text()
    let name = members.required("name")?.localizedText()
    let timeZone = members.required("time_zone")?.timeZone()
    let locales = members.required("locales")?.elements()?.compactMap { $0.word(Language.self)?.rawValue }
    let regionNodes = members.required("regions")?.elements()
    let registration = members.required("registration")?.registration()
    let schoolYear = members.required("school_year").flatMap(CitySeed.schoolYear)
    let wards = members.required("wards")?.elements()?.compactMap { $0.localizedText() }
    guard let slug, let name, let timeZone, let locales, let regionNodes, let registration, let schoolYear, let wards
    else { return nil }
    let regions = regionNodes.compactMap { $0.identifier(RegionID.self) }
    for (node, region) in zip(regionNodes, regions) where !known.contains(region) {
      node.fault("there is no region \"\(region.rawValue.prefix(80))\"")
    }
    if locales.isEmpty { members["locales"]?.fault("a city has at least one language") }
    if Set(wards.map(\.ja)).count != wards.count { members["wards"]?.fault("two wards have the same name") }
    self.init(
      slug: slug,
      name: name,
      timeZone: timeZone,
      locales: locales,
      regions: regions,
      registration: registration,
      schoolYearMonth: schoolYear.month,
      schoolYearDay: schoolYear.day,
      wards: wards
    )
  }

  private static func schoolYear(_ node: SeedNode) -> (month: Int, day: Int)? {
    guard let members = node.members(["month", "day"]) else { return nil }
    guard let month = members.required("month")?.integer(), let day = members.required("day")?.integer() else {
      return nil
    }
    // A day of every year: 29 February is none.
    guard Day(year: 2001, month: month, day: day) != nil else {
      node.fault("expected a month and a day of every year")
      return nil
    }
    return (month, day)
  }
}

extension SeedNode {
  fileprivate func timeZone() -> String? {
    guard let text = text() else { return nil }
    if TimeZone(identifier: text) == nil { fault("\"\(text.prefix(80))\" is no time zone") }
    return text
  }

  fileprivate func registration() -> String? {
    guard let text = text() else { return nil }
    if !["open", "code"].contains(text) { fault("expected one of open, code") }
    return text
  }
}
