import Accounting
import CatalogueFiles
import Services
import Storage

/// The project's own catalogue and cities, read once.
enum RealSeeds {
  static let folder =
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4).joined(separator: "/") + "/Seeds"

  private static let files = Result { try Seeds.read(folder: folder) }
  private static let compiled = Result { try Seeds.catalogue(files.get()) }

  static func catalogue() throws -> Catalogue { try compiled.get() }

  static func city(_ slug: String) throws -> CityPlan? {
    try Seeds.cities(files.get()).first { $0.slug == slug }.map { seed in
      CityPlan(
        slug: seed.slug, name: seed.name, timeZone: seed.timeZone, locales: seed.locales, regions: seed.regions,
        registration: Registration(rawValue: seed.registration) ?? .open, schoolYearMonth: seed.schoolYearMonth,
        schoolYearDay: seed.schoolYearDay, wards: seed.wards)
    }
  }

  /// The same catalogue with other numbers: `value` for a name in a region, in every entry of its series.
  static func catalogue(changing name: ValueName, in region: RegionID, to value: String) throws -> Catalogue {
    var definition = try catalogue().definition
    var series = definition.values[name]?.series ?? []
    for index in series.indices where series[index].region == region {
      series[index].value = value
      series[index].check = nil
    }
    definition.values[name]?.series = series
    return try Catalogue(definition)
  }
}

extension RealSeeds {
  /// The same catalogue without an action, and without the sheets that list it.
  static func catalogue(without action: ActionID) throws -> Catalogue {
    var definition = try catalogue().definition
    definition.actions[action] = nil
    definition.sheets = definition.sheets.filter { sheet in !sheet.value.items.contains { $0.action == action } }
    return try Catalogue(definition)
  }
}
