import Testing

@testable import Accounting

@Suite struct ReplacementTests {
  let catalogue: Catalogue
  let day: Day

  init() throws {
    catalogue = try SmallCatalogue.catalogue()
    day = try #require(Day("2026-11-23"))
  }

  private func actual(
    _ replacements: [ValueName: Replacement],
    inputs: [String: InputValue] = [:]
  ) throws -> Int64? {
    let request = MethodRequest(
      action: "ev-trip",
      regions: SmallCatalogue.chain,
      day: day,
      inputs: inputs,
      replacements: replacements
    )
    return try catalogue.method(for: request).figures(quantityMicro: 10_000_000).actualMilligrams
  }

  @Test func aNumberAnotherUnitOrANameStandsInTheValuesPlace() throws {
    #expect(try actual([:]) == 560_480)
    #expect(try actual(["electricity.grid": .measure(Measure(value: 0.3, unit: "kgCO2/kWh"))]) == 372_000)
    #expect(try actual(["electricity.grid": .measure(Measure(value: 300, unit: "gCO2/kWh"))]) == 372_000)
    #expect(try actual(["electricity.grid": .name("electricity.green")]) == 124_000)
    #expect(try actual(["ev_car.energy_use": .measure(Measure(value: 0.2, unit: "kWh/km"))]) == 904_000)
    #expect(try actual(["electricity.grid": .measure(Measure(value: 0, unit: "kgCO2/kWh"))]) == 0)
  }

  @Test func inputsBindNames() throws {
    #expect(try actual([:], inputs: ["charging": .option("menu")]) == 124_000)
    #expect(try actual([:], inputs: ["charging": .flag(true)]) == 0)
    #expect(try actual([:], inputs: ["charging": .option("home")]) == 560_480)
  }

  @Test func numericInputsAreGivenWithTheQuantity() throws {
    let method = try catalogue.method(
      for: MethodRequest(action: "ev-trip", regions: SmallCatalogue.chain, day: day)
    )
    let alone = try method.figures(quantityMicro: 10_000_000)
    let four = try method.figures(quantityMicro: 10_000_000, inputs: ["people": .number(micro: 4_000_000)])
    #expect(alone.actualMilligrams == 560_480)
    #expect(four.actualMilligrams == 140_120)
    let fault = #expect(throws: EstimateFault.self) {
      try method.figures(quantityMicro: 1, inputs: ["charging": .option("menu")])
    }
    #expect(fault?.code == "input_invalid")
  }

  @Test func aReplacedValueIsMarkedAndExact() throws {
    let request = MethodRequest(
      action: "ev-trip",
      regions: SmallCatalogue.chain,
      day: day,
      replacements: ["electricity.grid": .measure(Measure(value: 0.3, unit: "kgCO2/kWh"))]
    )
    let estimate = try catalogue.method(for: request).estimate(quantityMicro: 1, day: day)
    let step = try #require(estimate.steps.first { $0.name == "electricity.grid" })
    #expect(step.isReplaced)
    #expect(!estimate.assumed.contains("electricity.grid"))
    #expect(step.source == nil)
    #expect(estimate.basis == .co2Gross)
  }

  @Test(
    arguments: [
      ("electricity.grid", .measure(Measure(value: 1, unit: "kWh")), "override_wrong_dimension"),
      ("electricity.grid", .measure(Measure(value: 1, unit: "volts")), "override_wrong_dimension"),
      ("electricity.grid", .name("petrol"), "override_wrong_dimension"),
      ("electricity.grid", .measure(Measure(value: -1, unit: "kgCO2/kWh")), "override_invalid"),
      ("electricity.grid", .measure(Measure(value: .nan, unit: "kgCO2/kWh")), "override_invalid"),
      ("electricity.grid", .measure(Measure(value: 1e300, unit: "kgCO2/kWh")), "override_invalid"),
      ("petrol_car.fuel_economy", .measure(Measure(value: 0, unit: "km/L")), "override_invalid"),
      ("electricity.grid", .name("ev_car.electricity"), "override_invalid"),
      ("electricity.grid", .name("sunshine"), "unknown_override"),
      ("cooler.energy", .measure(Measure(value: 1, unit: "kWh/year")), "unknown_override"),
      ("distance", .measure(Measure(value: 1, unit: "km")), "unknown_override"),
    ] as [(ValueName, Replacement, String)]
  )
  func wrongReplacements(name: ValueName, replacement: Replacement, code: String) {
    let fault = #expect(throws: EstimateFault.self) { try actual([name: replacement]) }
    #expect(fault?.code == code)
    #expect(fault?.field == "overrides.\(name)")
  }
}
