import APITypes
import Accounting
import CatalogueFiles
import Foundation
import ServerApp
import Services
import Storage
import Yams

/// The project's own files, found beside the tests.
enum Project {
  static let tests = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(2)
    .joined(separator: "/")
  private static let root = tests.split(separator: "/", omittingEmptySubsequences: false).dropLast(2)
    .joined(separator: "/")

  private static let seeds = Result { try Seeds.read(folder: root + "/Seeds") }
  private static let compiled = Result { try Seeds.catalogue(seeds.get()) }

  static func catalogue() throws -> Catalogue { try compiled.get() }

  /// The seeds' cities, and one more for neighbours who must see nothing.
  static func cities() throws -> [CityPlan] {
    let elsewhere = CityPlan(
      slug: "kawagoe", name: LocalizedText(en: "Kawagoe City", ja: "川越市"), timeZone: "Asia/Tokyo",
      locales: ["ja", "en"], regions: ["jp.tepco", "jp", "world"], wards: [LocalizedText(en: "Honmaru", ja: "本丸")])
    return try Seeds.cities(seeds.get()).map(CityPlan.init) + [elsewhere]
  }

  /// The API's document in both forms.
  static func document() throws -> APIDocument { try loaded.get() }

  private static let loaded = Result {
    let text = try String(contentsOfFile: root + "/API/openapi.yaml", encoding: .utf8)
    let tree = try Yams.load(yaml: text) ?? [:]
    let json = try JSONSerialization.data(withJSONObject: tree, options: [.sortedKeys, .withoutEscapingSlashes])
    return APIDocument(yaml: Array(text.utf8), json: Array(json))
  }

  /// `METHOD /path` of each operation of the document.
  static func documentedOperations() throws -> Set<String> {
    let tree = try JSONSerialization.jsonObject(with: Data(document().json)) as? [String: Any]
    let paths = tree?["paths"] as? [String: [String: Any]] ?? [:]
    return Set(
      paths.flatMap { path, item in
        item.keys.filter { $0 != "parameters" }.map { "\($0.uppercased()) \(path)" }
      })
  }
}

extension CityPlan {
  fileprivate init(_ seed: CitySeed) {
    self.init(
      slug: seed.slug, name: seed.name, timeZone: seed.timeZone, locales: seed.locales, regions: seed.regions,
      registration: Registration(rawValue: seed.registration) ?? .open, schoolYearMonth: seed.schoolYearMonth,
      schoolYearDay: seed.schoolYearDay, wards: seed.wards)
  }
}
