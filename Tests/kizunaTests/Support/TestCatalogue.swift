import Accounting
import CatalogueFiles

/// A catalogue of a few actions that stays as it is when the real one grows.
enum TestCatalogue {
  static func make() throws -> Catalogue { try Seeds.catalogue(files + [sheet]) }

  static let files = [
    SeedFile(path: "regions.yaml", text: "world: { name: { en: World, ja: 世界 } }\n"),
    SeedFile(
      path: "sources/all.yaml",
      text: """
        list:
          name: { en: a list, ja: 一覧 }
          address: https://example.org
          year: 2025
          checked: 2026-11-20
          confidence: seen

        """),
    SeedFile(
      path: "values/all.yaml",
      text: """
        petrol:
          title: { en: petrol, ja: ガソリン }
          unit: kgCO2/L
          range: fuel
          series:
            - { region: world, from: 2023-04-01, open: true, period: FY2025, value: 2.29 kgCO2/L, basis: co2_gross, source: list }
        electricity:
          title: { en: electricity, ja: 電気 }
          unit: kgCO2/kWh
          range: electricity
          series:
            - { region: world, from: 2024-04-01, open: true, period: FY2024, value: 0.452 kgCO2/kWh, basis: co2_gross, source: list }
        car_electricity:
          title: { en: electricity of the car, ja: 車の電気 }
          unit: kgCO2/kWh
          range: electricity
          series:
            - { region: world, from: always, value: electricity }
        economy:
          title: { en: fuel economy, ja: 燃費 }
          unit: km/L
          range: economy
          series:
            - { region: world, from: always, value: 12.0 km/L, source: list }

        """),
    SeedFile(
      path: "actions/ev-trip.yaml",
      text: """
        id: ev-trip
        kind: pair
        theme: mobility
        category: moving
        title: { en: Drove an EV, ja: 電気自動車で移動, ja-Hira: でんきの くるまで いった }
        quantity: { name: distance, unit: km, usual: 200, most: 1000 }
        once_per: member
        inputs:
          charging:
            title: { en: charged, ja: 充電 }
            binds: car_electricity
            options:
              home: { value: electricity, title: { en: at home, ja: 自宅 } }
              solar: { value: 0 kgCO2/kWh, title: { en: own sun, ja: 太陽光 } }
            default: home
        baseline: distance * petrol / economy
        actual: distance * 124 Wh/km * car_electricity

        """),
    day(
      "cooling-28c", category: "cooling-heating",
      title: "{ en: Cooled to 28 °C, ja: 冷房を28℃にした, ja-Hira: れいぼうを 28どに した }",
      more: "caution: { en: Health comes first., ja: 健康第一です。, ja-Hira: からだが だいじ。 }\nseason: [6, 7, 8, 9]",
      saved: "days * 0.27 kWh/day * electricity"),
    day(
      "cooling-hour-less", category: "cooling-heating", title: "{ en: Cooled one hour less, ja: 冷房を1時間減らした }",
      more: "caution: { en: Health comes first., ja: 健康第一です。 }\nages: [adult]",
      saved: "days * 0.17 kWh/day * electricity"),
    SeedFile(
      path: "actions/ev-drill.yaml",
      text: """
        id: ev-drill
        kind: resilience
        theme: resilience
        category: safety
        title: { en: Practised with the EV, ja: 電気自動車で訓練した, ja-Hira: くるまで れんしゅうした }
        caution: { en: In good weather only., ja: 天気のよい日だけに。, ja-Hira: はれた ひだけ。 }
        quantity: { name: days, unit: day, usual: 1, most: 1 }
        once_per: member

        """),
  ]

  /// A sheet of two of them.
  private static let sheet = SeedFile(
    path: "sheets/summer.yaml",
    text: """
      id: summer
      title: { en: Summer sheet, ja: 夏のシート, ja-Hira: なつの シート }
      regions: []
      factor_day: 2025-06-01
      items:
        - { action: cooling-28c, quantity: 1 }
        - { action: ev-trip, quantity: 2 }

      """)

  private static func day(
    _ id: String, category: String, title: String, more: String, saved: String
  ) -> SeedFile {
    SeedFile(
      path: "actions/\(id).yaml",
      text: """
        id: \(id)
        kind: saving
        theme: energy
        category: \(category)
        title: \(title)
        \(more)
        quantity: { name: days, unit: day, usual: 1, most: 1 }
        once_per: household
        saved: \(saved)

        """)
  }
}
