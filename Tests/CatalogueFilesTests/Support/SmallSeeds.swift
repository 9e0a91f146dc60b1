@testable import CatalogueFiles

/// Files of a catalogue of one action.
enum SmallSeeds {
  static let files = [
    SeedFile(
      path: "regions.yaml",
      text: "world: { name: { en: World, ja: 世界 } }\njp: { name: { en: Japan, ja: 日本 } }\n"
    ),
    SeedFile(
      path: "sources/all.yaml",
      text: """
        list:
          name: { en: a list, ja: 一覧 }
          address: https://example.org
          year: 2025
          checked: 2026-11-23
          confidence: seen

        """
    ),
    SeedFile(
      path: "values/fuels.yaml",
      text: """
        # Fuels.
        petrol:
          title: { en: petrol, ja: ガソリン }
          unit: kgCO2/L
          range: fuel
          series:
            - { region: jp, from: 2006-04-01, value: 2.32 kgCO2/L, basis: co2_gross, source: list, check: "34.6 GJ/kL * 0.0183 t/GJ * 44 / 12" }
            - { region: jp, from: 2023-04-01, open: true, period: FY2025, value: 2.29 kgCO2/L, basis: co2_gross, source: list }
        economy:
          title: { en: fuel economy, ja: 燃費 }
          unit: km/L
          range: economy
          series:
            - { region: world, from: always, value: 12.0 km/L, source: list }

        """
    ),
    SeedFile(
      path: "actions/walk.yaml",
      text: """
        id: walk
        kind: pair
        theme: mobility
        category: moving
        title: { en: Walked, ja: 歩いた, ja-Hira: あるいた }
        quantity: { name: distance, unit: km, usual: 15, most: 60.5 }
        once_per: member
        inputs:
          people: { title: { en: persons, ja: 人数 }, unit: person, from: 1, to: 8, default: 1 }
          alone:
            title: { en: alone, ja: ひとりで }
            binds: economy
            options:
              yes: { value: 10 km/L, title: { en: "yes", ja: はい } }
              no: { value: 20 km/L, title: { en: "no", ja: いいえ } }
            default: no
        baseline: distance * petrol / economy / people * 1 person
        actual: 0 kgCO2

        """
    ),
    SeedFile(
      path: "sheets/spring.yaml",
      text: """
        id: spring
        title: { en: Spring, ja: 春 }
        regions: [jp]
        factor_day: 2024-04-01
        items:
          - { action: walk, quantity: 1.5 }

        """
    ),
  ]

  /// The files with a piece of text replaced in one of them.
  static func changed(_ path: String, _ old: String, _ new: String) -> [SeedFile] {
    files.map { $0.path == path ? SeedFile(path: path, text: $0.text.replacing(old, with: new)) : $0 }
  }

  static func faults(_ files: [SeedFile]) -> [SeedFault] {
    do {
      _ = try Seeds.catalogue(files)
      return []
    } catch {
      return error.faults
    }
  }
}
