import Testing

@testable import Accounting

@Suite struct ResolutionTests {
  let catalogue: Catalogue

  init() throws { catalogue = try SmallCatalogue.catalogue() }

  private func step(
    _ name: ValueName,
    of action: ActionID = "cooler",
    _ regions: [RegionID],
    on text: String
  ) throws -> Step? {
    let day = try #require(Day(text))
    let method = try catalogue.method(for: MethodRequest(action: action, regions: regions, day: day))
    return try method.estimate(quantityMicro: 1_000_000, day: day).steps.first { $0.name == name }
  }

  @Test(arguments: [
    ("2014-01-01", "0.406"), ("2014-12-31", "0.406"), ("2018-01-01", "0.5"), ("2024-02-28", "0.5"),
    ("2024-02-29", "0.423"), ("2024-03-01", "0.423"), ("2024-12-31", "0.423"),
  ])
  func aValueHoldsFromItsFirstDayToItsLast(day: String, shown: String) throws {
    #expect(try step("electricity.grid", ["jp", "world"], on: day)?.shown == shown)
  }

  @Test(arguments: [
    ("2013-12-31", "2014-01-01"), ("2015-01-01", "2018-01-01"), ("2017-12-31", "2018-01-01"),
    ("2025-01-01", "2014-01-01"), ("1900-01-01", "2014-01-01"),
  ])
  func aDayWithoutAValueSaysWhichNameAndWhen(text: String, firstCovered: String) throws {
    let day = try #require(Day(text))
    let fault = try #require(throws: EstimateFault.self) {
      try catalogue.method(for: MethodRequest(action: "cooler", regions: ["jp", "world"], day: day))
    }
    #expect(fault.code == "no_factor_for_day")
    #expect(fault.field == "day")
    #expect(fault.name == "electricity.grid")
    #expect(fault.firstCoveredDay == Day(firstCovered))
  }

  @Test func theMostSpecialRegionThatCoversTheDayWins() throws {
    let new = try #require(try step("electricity.grid", SmallCatalogue.chain, on: "2024-04-01"))
    #expect([new.region?.rawValue, new.latestKnown] == ["jp.tepco", "FY2024"])
    #expect(new.fellThrough.isEmpty)
    #expect(new.validFrom == Day("2024-04-01"))
    let old = try #require(try step("electricity.grid", SmallCatalogue.chain, on: "2024-03-31"))
    #expect(old.region == "jp")
    #expect(old.fellThrough == ["jp.tepco"])
    #expect(old.latestKnown == nil)
  }

  @Test func oneOverriddenNameLeavesEveryOtherAsItWas() throws {
    for name in ["petrol", "petrol_car.fuel_economy", "ev_car.energy_use"] as [ValueName] {
      let special = try step(name, of: "ev-trip", SmallCatalogue.chain, on: "2024-05-01")
      let plain = try step(name, of: "ev-trip", ["jp", "world"], on: "2024-05-01")
      #expect(special == plain)
      #expect(special?.fellThrough == [])
    }
    let special = try step("electricity.grid", of: "ev-trip", SmallCatalogue.chain, on: "2024-05-01")
    #expect(try special?.value != step("electricity.grid", of: "ev-trip", ["jp", "world"], on: "2024-05-01")?.value)
  }

  @Test func aRegionMayStateANumberWhereAnotherHasAFormula() throws {
    let day = try #require(Day("2026-11-23"))
    let method = try catalogue.method(for: MethodRequest(action: "ev-trip", regions: ["gb", "world"], day: day))
    #expect(method.basis == .co2e)
    let figures = try method.figures(quantityMicro: 10_000_000)
    #expect(figures.baselineMilligrams == 1_627_200)
    #expect(figures.actualMilligrams == 404_700)
  }

  @Test func chainsThatWouldMixBasesAreRefused() throws {
    let day = try #require(Day("2026-11-23"))
    var request = MethodRequest(action: "ev-trip", regions: ["gb", "jp.tepco", "jp", "world"], day: day)
    #expect(throws: Never.self) { try catalogue.method(for: request) }
    let mixed = try SmallCatalogue.catalogue { $0.values["petrol_car"]?.series.removeLast() }
    request.regions = ["gb", "jp", "world"]
    let fault = #expect(throws: EstimateFault.self) { try mixed.method(for: request) }
    #expect(fault?.code == "bases_mixed")
    let explained = try SmallCatalogue.catalogue {
      $0.values["petrol_car"]?.series.removeLast()
      $0.actions["ev-trip"]?.mixesBases = SmallCatalogue.text("Britain states no petrol")
    }
    let method = try explained.method(for: request)
    #expect(method.basis == .mixed)
    #expect(try method.estimate(quantityMicro: 1, day: day).mixesBases?.en == "Britain states no petrol")
  }

  @Test(arguments: [
    (MethodRequest(action: "fly", regions: [], day: Day(number: 20_000)), "unknown_action", "action"),
    (MethodRequest(action: "cooler", regions: ["de"], day: Day(number: 20_000)), "unknown_region", "regions"),
    (
      MethodRequest(action: "cooler", regions: ["jp"], day: Day(number: 20_000), inputs: ["x": .flag(true)]),
      "unknown_input", "inputs.x"
    ),
    (
      MethodRequest(
        action: "ev-trip",
        regions: ["jp"],
        day: Day(number: 20_000),
        inputs: ["charging": .option("moon")]
      ),
      "input_invalid", "inputs.charging"
    ),
    (
      MethodRequest(
        action: "ev-trip",
        regions: ["jp"],
        day: Day(number: 20_000),
        inputs: ["people": .number(micro: 9_000_000)]
      ),
      "input_invalid", "inputs.people"
    ),
    (
      MethodRequest(action: "ev-trip", regions: ["jp"], day: Day(number: 20_000), inputs: ["people": .option("two")]),
      "input_invalid", "inputs.people"
    ),
    (MethodRequest(action: "cooler", regions: [], day: Day(number: 20_000)), "no_factor_for_day", "day"),
  ])
  func wrongRequests(request: MethodRequest, code: String, field: String) {
    let fault = #expect(throws: EstimateFault.self) { try catalogue.method(for: request) }
    #expect(fault?.code == code)
    #expect(fault?.field == field)
  }
}
