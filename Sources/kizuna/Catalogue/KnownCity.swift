import APITypes
import Accounting
import CatalogueFiles
import EmbeddedSeeds
import Models

/// What is known of a city without asking anybody.
struct KnownCity: Codable, Equatable, Sendable {
  let slug: String
  let timeZone: String
  /// The chain of regions, the most special first.
  let regions: [RegionID]
  /// The edition that was current when the city was last asked; nil for cities out of the program itself.
  let edition: String?

  init(_ city: CityBody) {
    slug = city.slug
    timeZone = city.timeZone
    regions = city.regions
    edition = city.edition
  }

  init(_ seed: CitySeed) {
    slug = seed.slug
    timeZone = seed.timeZone
    regions = seed.regions
    edition = nil
  }

  /// The day that it is in the city.
  ///
  /// - Throws: ``CommandFailure`` where this machine doesn't know the city's time zone.
  func today(at instant: Instant) throws -> Day {
    guard let time = CityTime(identifier: timeZone) else { throw CommandFailure(.failure, .noTimeZone(timeZone)) }
    return time.day(at: instant)
  }

  /// Whether a text can be a city's short name; it becomes part of a file's name.
  static func isSlug(_ text: String) -> Bool {
    (1...80).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        byte == UInt8(ascii: "-") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      }
  }
}
