@testable import Accounting

/// A catalogue of two actions with figures that can be worked out by hand.
enum SmallCatalogue {
  static let chain: [RegionID] = ["jp.tepco", "jp", "world"]

  static func catalogue(_ change: (inout CatalogueDefinition) -> Void = { _ in }) throws -> Catalogue {
    var definition = definition
    change(&definition)
    return try Catalogue(definition)
  }

  /// The faults of a changed definition; empty when it loads.
  static func faults(_ change: (inout CatalogueDefinition) -> Void) -> [CatalogueFault] {
    var definition = definition
    change(&definition)
    do {
      _ = try Catalogue(definition)
      return []
    } catch {
      return error.faults
    }
  }

  static func text(_ words: String) -> LocalizedText {
    LocalizedText(en: words, ja: "「\(words)」", jaHira: "\(words)だよ")
  }

  static var definition: CatalogueDefinition {
    CatalogueDefinition(
      sources: ["printed": source("a printed list", .seen), "memory": source("what one remembers", .recalled)],
      regions: [
        "world": RegionDefinition(name: text("World")), "jp": RegionDefinition(name: text("Japan")),
        "jp.tepco": RegionDefinition(name: text("TEPCO")), "gb": RegionDefinition(name: text("Britain")),
      ],
      values: values,
      actions: ["ev-trip": evTrip, "cooler": cooler],
      sheets: [
        "summer": Sheet(
          id: "summer",
          title: text("Summer"),
          regions: ["jp"],
          factorDay: day("2024-06-01"),
          items: [SheetItem(action: "cooler", quantityMicro: 1_000_000)]
        )
      ]
    )
  }

  static func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

  private static func source(_ name: String, _ confidence: Confidence) -> SourceDefinition {
    SourceDefinition(
      name: text(name),
      address: "https://example.org/\(confidence)",
      year: 2025,
      checked: day("2026-11-23"),
      confidence: confidence
    )
  }

  private static var values: [ValueName: ValueDefinition] {
    [
      "petrol": ValueDefinition(
        title: text("petrol"),
        unit: "kgCO2/L",
        range: .fuel,
        series: [
          SeriesEntry(
            region: "jp",
            from: day("2006-04-01"),
            value: "2.32 kgCO2/L",
            basis: .co2Gross,
            source: "printed",
            check: "34.6 GJ/kL * 0.0183 t/GJ * 44 / 12"
          ),
          SeriesEntry(
            region: "jp",
            from: day("2023-04-01"),
            open: true,
            period: "FY2025",
            value: "2.29 kgCO2/L",
            basis: .co2Gross,
            source: "printed"
          ),
        ]
      ),
      "petrol_car.fuel_economy": ValueDefinition(
        title: text("fuel economy"),
        unit: "km/L",
        range: .economy,
        series: [SeriesEntry(region: "jp", value: "12.0 km/L", source: "printed")]
      ),
      "petrol_car": ValueDefinition(
        title: text("petrol car"),
        unit: "kgCO2/km",
        range: .fuel,
        series: [
          SeriesEntry(region: "jp", value: "petrol / petrol_car.fuel_economy"),
          SeriesEntry(
            region: "gb",
            from: day("2025-01-01"),
            open: true,
            period: "2025",
            value: "0.16272 kgCO2e/km",
            basis: .co2e,
            source: "printed"
          ),
        ]
      ),
      "ev_car": ValueDefinition(
        title: text("electric car"),
        unit: "kgCO2/km",
        range: .electricity,
        series: [
          SeriesEntry(region: "jp", value: "ev_car.energy_use * ev_car.electricity"),
          SeriesEntry(
            region: "gb",
            from: day("2025-01-01"),
            open: true,
            period: "2025",
            value: "0.04047 kgCO2e/km",
            basis: .co2e,
            source: "printed"
          ),
        ]
      ),
      "ev_car.energy_use": ValueDefinition(
        title: text("use of the car"),
        unit: "Wh/km",
        range: .economy,
        series: [SeriesEntry(region: "jp", value: "124 Wh/km", source: "memory")]
      ),
      "ev_car.electricity": ValueDefinition(
        title: text("electricity charged"),
        unit: "kgCO2/kWh",
        range: .electricity,
        series: [SeriesEntry(region: "world", value: "electricity.grid")]
      ),
      "electricity.grid": ValueDefinition(
        title: text("electricity"),
        unit: "kgCO2/kWh",
        range: .electricity,
        series: [
          SeriesEntry(
            region: "jp.tepco",
            from: day("2024-04-01"),
            open: true,
            period: "FY2024",
            value: "0.452 kgCO2/kWh",
            basis: .co2Gross,
            source: "printed"
          ),
          SeriesEntry(
            region: "jp",
            from: day("2014-01-01"),
            until: day("2015-01-01"),
            value: "0.406 kgCO2/kWh",
            basis: .co2Gross,
            source: "printed"
          ),
          SeriesEntry(
            region: "jp",
            from: day("2018-01-01"),
            until: day("2024-02-29"),
            value: "0.5 kgCO2/kWh",
            low: "0.4 kgCO2/kWh",
            high: "0.7 kgCO2/kWh",
            basis: .co2Gross,
            source: "printed"
          ),
          SeriesEntry(
            region: "jp",
            from: day("2024-02-29"),
            until: day("2025-01-01"),
            value: "0.423 kgCO2/kWh",
            basis: .co2Gross,
            source: "printed"
          ),
        ]
      ),
      "electricity.green": ValueDefinition(
        title: text("green menu"),
        unit: "kgCO2/kWh",
        range: .electricity,
        series: [
          SeriesEntry(
            region: "world",
            value: "0.1 kgCO2/kWh",
            basis: .co2Gross,
            source: "printed"
          )
        ]
      ),
      "cooler.energy": ValueDefinition(
        title: text("cooling less"),
        unit: "kWh/year",
        range: .appliance,
        series: [SeriesEntry(region: "world", value: "30.24 kWh/year", source: "printed")]
      ),
    ]
  }

  private static var evTrip: Action {
    Action(
      id: "ev-trip",
      kind: .pair,
      theme: .mobility,
      category: "moving",
      title: text("EV instead of a petrol car"),
      quantity: QuantityRule(name: "distance", unit: "km", usual: 200_000_000, most: 1_000_000_000),
      ages: [.adult],
      profile: ["petrol_car.fuel_economy", "electricity.grid"],
      inputs: [
        "charging": InputRule(
          title: text("charged"),
          domain: .options(
            binds: "ev_car.electricity",
            choices: [
              "home": OptionRule(value: "electricity.grid", title: text("at home")),
              "menu": OptionRule(value: "electricity.green", title: text("with a green menu")),
              "yes": OptionRule(value: "0 kgCO2/kWh", title: text("with own sun")),
            ],
            standard: "home"
          )
        ),
        "people": InputRule(
          title: text("persons"),
          domain: .number(unit: "person", from: 1_000_000, to: 8_000_000, standard: 1_000_000)
        ),
      ],
      baseline: "distance * petrol_car",
      actual: "distance * ev_car / people * 1 person"
    )
  }

  private static var cooler: Action {
    Action(
      id: "cooler",
      kind: .saving,
      theme: .energy,
      category: "living",
      title: text("Cooled less"),
      quantity: QuantityRule(name: "days", unit: "day", usual: 1_000_000, most: 1_000_000),
      oncePer: .household,
      season: [7, 8],
      saved: "days * cooler.energy / (112 day/year) * electricity.grid"
    )
  }
}
