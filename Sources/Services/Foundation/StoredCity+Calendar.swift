import Accounting
import Models
import Storage

extension StoredCity {
  func time() throws(StorageError) -> CityTime {
    guard let time = CityTime(identifier: timeZone) else { throw .decoding("a city's time zone is not known") }
    return time
  }

  /// The languages it speaks, its first one first.
  var languages: [Language] { locales.compactMap(Language.init) }

  /// The first day of the school year that `day` is in.
  func schoolYear(around day: Day) -> Day {
    let years = [day.year, day.year - 1].compactMap {
      Day(year: $0, month: schoolYearMonth, day: schoolYearDay)
    }
    return years.first { $0 <= day } ?? day
  }
}
