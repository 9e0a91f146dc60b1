import Testing

@testable import Accounting

@Suite struct ExplanationTextTests {
  private func text(
    _ action: ActionID,
    on text: String,
    quantityMicro: Int64,
    language: Language,
    replacements: [ValueName: Replacement] = [:]
  ) throws -> String {
    let day = try #require(Day(text))
    let request = MethodRequest(
      action: action,
      regions: SmallCatalogue.chain,
      day: day,
      replacements: replacements
    )
    let method = try SmallCatalogue.catalogue { $0.actions["ev-trip"]?.actual = "distance * ev_car" }
      .method(for: request)
    return ExplanationText.render(try method.estimate(quantityMicro: quantityMicro, day: day), language: language)
  }

  @Test func english() throws {
    #expect(
      try text("ev-trip", on: "2026-11-23", quantityMicro: 12_500_000, language: .en) == """
        EV instead of a petrol car, 12.5 km: 1.685 kg CO2 avoided (1.06 to 2.32)
          instead of  12.5 km * 2.29 kg/L / 12.0 km/L = 2.3854 kg    petrol, Japan, latest known FY2025 [1]; fuel economy, Japan [1]
          actually    12.5 km * 124 Wh/km * 0.452 kg/kWh = 0.7006 kg    use of the car, Japan [2]; electricity, TEPCO, latest known FY2024 [1]
          range       95 %, assumed for petrol; fuel economy; use of the car; electricity
          counts      CO2, fuels by gross heat value
          [1] a printed list, 2025, https://example.org/seen
          [2] what one remembers, 2025, https://example.org/recalled, recalled, to be looked up

        """
    )
  }

  @Test func japaneseStandsInColumnsOfFullWidth() throws {
    let lines = try text("ev-trip", on: "2026-11-23", quantityMicro: 12_500_000, language: .ja)
      .split(separator: "\n").map(String.init)
    #expect(lines[0] == "「EV instead of a petrol car」 12.5 km：CO2 を 1.685 kg 削減（1.06〜2.32）")
    #expect(lines[1].hasPrefix("  しなければ  12.5 km * "))
    #expect(lines[2].hasPrefix("  実際には    12.5 km * "))
    #expect(lines[1].contains("最新値 FY2025 [1]；"))
    #expect(lines[3].contains("仮定"))
    let columns = lines[1...2].map { line in
      DisplayWidth.columns(of: String(line.prefix { $0 != "1" }))
    }
    #expect(columns == [14, 14])
  }

  @Test func whatFellThroughIsSaid() throws {
    let english = try text("cooler", on: "2024-03-31", quantityMicro: 1_000_000, language: .en)
    #expect(english.contains("electricity, Japan, none from TEPCO for 2024-03-31 [1]"))
    let japanese = try text("cooler", on: "2024-03-31", quantityMicro: 1_000_000, language: .ja)
    #expect(japanese.contains("2024-03-31 は「TEPCO」の値なし"))
    #expect(try !text("cooler", on: "2024-04-01", quantityMicro: 1_000_000, language: .en).contains("none from"))
  }

  @Test func anOwnFigureIsSaid() throws {
    let english = try text(
      "ev-trip",
      on: "2026-11-23",
      quantityMicro: 1_000_000,
      language: .en,
      replacements: ["electricity.grid": .measure(Measure(value: 0.3, unit: "kgCO2/kWh"))]
    )
    #expect(english.contains("electricity, own figure\n"))
    let menu = try text(
      "ev-trip",
      on: "2026-11-23",
      quantityMicro: 1_000_000,
      language: .en,
      replacements: ["electricity.grid": .name("electricity.green")]
    )
    #expect(menu.contains("green menu, World [1]"))
    #expect(menu.contains("electricity, own figure"))
  }

  @Test(
    arguments: [
      (0, "0 g"), (1, "0.00 g"), (5, "0.00 g"), (1234, "1.23 g"), (9995, "10.0 g"), (12_345, "12.3 g"),
      (99_950, "100 g"), (123_390, "123 g"), (999_499, "999 g"), (999_500, "1.000 kg"), (1_684_817, "1.685 kg"),
      (12_345_678, "12.35 kg"), (123_456_789, "123.5 kg"), (999_950_000, "1.000 t"), (1_234_567_890, "1.235 t"),
      (12_345_678_900_000, "12,346 t"), (-1_684_817, "-1.685 kg"), (-4, "0.00 g"),
      (.max, "9,223,372,037 t"), (.min, "-9,223,372,037 t"),
    ] as [(Int64, String)]
  )
  func masses(milligrams: Int64, text: String) {
    #expect(MassText.text(milligrams: milligrams, language: .en) == text)
  }
}
