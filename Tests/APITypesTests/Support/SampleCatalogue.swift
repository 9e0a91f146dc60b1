import Accounting

/// A catalogue of two actions and one sheet.
enum SampleCatalogue {
  static func catalogue() throws -> Catalogue {
    try Catalogue(
      CatalogueDefinition(
        sources: [
          "shk": SourceDefinition(
            name: both("list"),
            address: "https://example.org",
            year: 2025,
            checked: day,
            confidence: .seen
          )
        ],
        regions: ["jp": region, "gb": region],
        values: values,
        actions: ["ev-trip": trip, "tv-hour-less": television],
        sheets: [
          "day": Sheet(
            id: "day",
            title: both("day"),
            regions: ["jp"],
            factorDay: day,
            items: [SheetItem(action: "tv-hour-less", quantityMicro: 1_500_000)]
          )
        ]
      )
    )
  }

  static let day = Day(number: 20_000)
  private static let region = RegionDefinition(name: both("region"))

  private static func both(_ text: String) -> LocalizedText {
    LocalizedText(en: text, ja: "日\(text)", jaHira: "ひ\(text)")
  }

  private static let values: [ValueName: ValueDefinition] = [
    "electricity.grid": ValueDefinition(
      title: both("electricity"),
      unit: "kgCO2/kWh",
      range: .electricity,
      series: [
        SeriesEntry(
          region: "jp",
          open: true,
          period: "FY2024",
          value: "0.5 kgCO2/kWh",
          basis: .co2Gross,
          source: "shk"
        ),
        SeriesEntry(region: "gb", value: "0.2 kgCO2/kWh", basis: .co2Gross, source: "shk"),
      ]
    ),
    "petrol_car": ValueDefinition(
      title: both("petrol car"),
      unit: "kgCO2/km",
      range: .fuel,
      series: [SeriesEntry(region: "gb", value: "0.2 kgCO2/km", basis: .co2Gross, source: "shk")]
    ),
    "small_car": ValueDefinition(
      title: both("small car"),
      unit: "kgCO2/km",
      range: .fuel,
      series: [SeriesEntry(region: "gb", value: "0.1 kgCO2/km", basis: .co2Gross, source: "shk")]
    ),
    "television": ValueDefinition(
      title: both("television"),
      unit: "kWh/h",
      range: .appliance,
      series: [SeriesEntry(region: "jp", value: "0.1 kWh/h", source: "shk")]
    ),
  ]

  private static let trip = Action(
    id: "ev-trip",
    kind: .saving,
    theme: .mobility,
    category: "moving",
    title: both("trip"),
    quantity: QuantityRule(name: "distance", unit: "km", usual: 200_000_000, most: 1_000_000_000),
    inputs: [
      "charging": InputRule(
        title: both("charged"),
        domain: .options(
          binds: "petrol_car",
          choices: [
            "none": OptionRule(value: "0 kgCO2/km", title: both("no")),
            "small": OptionRule(value: "small_car", title: both("small car")),
          ],
          standard: "none"
        ),
        adultsOnly: true
      ),
      "people": InputRule(
        title: both("people"),
        domain: .number(unit: "person", from: 1_000_000, to: 8_000_000, standard: 2_000_000)
      ),
    ],
    saved: "distance * petrol_car * people / (1 person)",
    sources: ["shk"]
  )

  private static let television = Action(
    id: "tv-hour-less",
    kind: .saving,
    theme: .energy,
    category: "living",
    title: both("television off"),
    quantity: QuantityRule(name: "time", unit: "h", usual: 5_000_000, most: 24_000_000),
    oncePer: .member,
    season: [7],
    saved: "time * television * electricity.grid",
    sources: ["shk"]
  )
}
