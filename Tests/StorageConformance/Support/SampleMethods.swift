import Accounting
import Models
import Storage

/// Two small methods, one in CO2 and one in CO2e.
enum SampleMethods {
  static let carbonDioxide = "lights-off"
  static let equivalent = "beef-less"

  static func method(_ action: ActionID, on day: Day = SampleCity.today) throws -> Method {
    try Catalogue(definition).method(for: MethodRequest(action: action, regions: ["jp"], day: day))
  }

  private static func text(_ words: String) -> LocalizedText {
    LocalizedText(en: words, ja: "「\(words)」", jaHira: "\(words)だよ")
  }

  private static var definition: CatalogueDefinition {
    CatalogueDefinition(
      sources: [
        "printed": SourceDefinition(
          name: text("a printed list"), address: "https://example.org/list", year: 2025, checked: SampleCity.today,
          confidence: .seen)
      ],
      regions: ["jp": RegionDefinition(name: text("Japan"))],
      values: ["grid": value("kgCO2/kWh", "0.423 kgCO2/kWh", .co2), "beef": value("kgCO2e/kg", "20 kgCO2e/kg", .co2e)],
      actions: [
        "lights-off": action("lights-off", unit: "h", saved: "amount * 0.06 kW * grid"),
        "beef-less": action("beef-less", unit: "kg", saved: "amount * beef"),
      ])
  }

  private static func value(_ unit: String, _ value: String, _ basis: Basis) -> ValueDefinition {
    ValueDefinition(
      title: text("a factor"), unit: unit, range: .electricity,
      series: [SeriesEntry(region: "jp", value: value, basis: basis, source: "printed")])
  }

  private static func action(_ id: ActionID, unit: String, saved: String) -> Action {
    Action(
      id: id, kind: .saving, theme: .energy, category: "living", title: text("an action"),
      quantity: QuantityRule(name: "amount", unit: unit, usual: 10_000_000, most: 24_000_000), saved: saved)
  }
}
