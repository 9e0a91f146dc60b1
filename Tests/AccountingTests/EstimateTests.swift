import Chance
import Testing

@testable import Accounting

@Suite struct EstimateTests {
  let catalogue: Catalogue
  let day: Day

  init() throws {
    catalogue = try SmallCatalogue.catalogue()
    day = try #require(Day("2026-11-23"))
  }

  private func method(_ action: ActionID, on text: String = "2026-11-23") throws -> Method {
    let day = try #require(Day(text))
    return try catalogue.method(for: MethodRequest(action: action, regions: SmallCatalogue.chain, day: day))
  }

  /// 12.5 km: 12.5 / 12.0 * 2.29 kg against 12.5 * 0.124 * 0.452 kg.
  @Test func theTripOfTheSpecification() throws {
    let figures = try method("ev-trip").figures(quantityMicro: 12_500_000)
    #expect(figures.baselineMilligrams == 2_385_417)
    #expect(figures.actualMilligrams == 700_600)
    #expect(figures.avoidedMilligrams == 1_684_817)
  }

  /// Squares of the moves in kg, by hand: petrol 12.5/12 * (0.1145 up, 0.0687 down), fuel economy 2.29 * 12.5 / 144 * 3,
  /// use of the car 12.5 * 0.452 * 0.031, electricity 12.5 * 0.124 * 0.0452.
  @Test func theIntervalOfTheSpecification() throws {
    let figures = try method("ev-trip").figures(quantityMicro: 12_500_000)
    let others = 0.596354 * 0.596354 + 0.17515 * 0.17515 + 0.07006 * 0.07006
    let up = (0.1192708 * 0.1192708 + others).squareRoot()
    let down = (0.0715625 * 0.0715625 + others).squareRoot()
    #expect(abs(Double(figures.highMilligrams) - (1_684_816.67 + up * 1e6)) < 10)
    #expect(abs(Double(figures.lowMilligrams) - (1_684_816.67 - down * 1e6)) < 10)
  }

  @Test func statedRangesStandInTheDefaultsPlace() throws {
    // 30.24 / 112 * 0.5 = 0.135 kg; half to double, and 0.4 to 0.7.
    let figures = try method("cooler", on: "2020-07-01").figures(quantityMicro: 1_000_000)
    #expect(figures.avoidedMilligrams == 135_000)
    #expect(
      figures.lowMilligrams == Int64((135_000 - (67_500.0 * 67_500 + 27_000 * 27_000).squareRoot()).rounded(.down))
    )
    #expect(
      figures.highMilligrams == Int64((135_000 + (135_000.0 * 135_000 + 54_000 * 54_000).squareRoot()).rounded(.up))
    )
    let estimate = try method("cooler", on: "2020-07-01").estimate(quantityMicro: 1_000_000, day: day)
    #expect(estimate.assumed == ["cooler.energy"])
  }

  @Test func aNameOnBothSidesIsOneVariable() throws {
    let same = try SmallCatalogue.catalogue {
      $0.actions["ev-trip"]?.actual = "distance * petrol_car / people * 1 person"
      $0.actions["ev-trip"]?.profile = []
    }
    let method = try same.method(for: MethodRequest(action: "ev-trip", regions: SmallCatalogue.chain, day: day))
    let figures = try method.figures(quantityMicro: 12_000_000)
    #expect([figures.avoidedMilligrams, figures.lowMilligrams, figures.highMilligrams] == [0, 0, 0])
  }

  @Test func sidesAreRoundedHalfToEven() throws {
    let even = try SmallCatalogue.catalogue {
      $0.values["petrol_car"]?.series[0] = SeriesEntry(
        region: "jp",
        value: "0.5 mgCO2/km",
        basis: .co2Gross,
        source: "printed"
      )
      $0.actions["ev-trip"]?.actual = "0 kgCO2"
      $0.actions["ev-trip"]?.profile = []
      $0.actions["ev-trip"]?.inputs = [:]
    }
    let method = try even.method(for: MethodRequest(action: "ev-trip", regions: SmallCatalogue.chain, day: day))
    let rounded = try [1, 2, 3, 5, 7].map { try method.figures(quantityMicro: $0 * 1_000_000).avoidedMilligrams }
    #expect(rounded == [0, 1, 2, 2, 4])
  }

  @Test func propertiesHoldForManyQuantities() throws {
    var generator = SeededGenerator(seed: 20_261_123)
    for action in ["ev-trip", "cooler"] as [ActionID] {
      let method = try method(action)
      for _ in 0..<500 {
        let quantity = Int64.random(in: 0...2_000_000_000, using: &generator)
        let once = try method.figures(quantityMicro: quantity)
        let twice = try method.figures(quantityMicro: quantity * 2)
        #expect(abs(twice.avoidedMilligrams - 2 * once.avoidedMilligrams) <= 3)
        #expect(once.lowMilligrams <= once.avoidedMilligrams && once.avoidedMilligrams <= once.highMilligrams)
        if let baseline = once.baselineMilligrams, let actual = once.actualMilligrams {
          #expect(once.avoidedMilligrams == baseline - actual)
        }
      }
    }
  }

  @Test func nothingDoneAvoidsNothing() throws {
    for action in ["ev-trip", "cooler"] as [ActionID] {
      let figures = try method(action).figures(quantityMicro: 0)
      #expect([figures.avoidedMilligrams, figures.lowMilligrams, figures.highMilligrams] == [0, 0, 0])
    }
  }

  @Test(
    arguments: [(-1, "quantity_negative"), (.min, "quantity_negative"), (.max, "quantity_out_of_range")]
      as [(Int64, String)]
  )
  func quantitiesBeyondComputing(quantity: Int64, code: String) throws {
    let huge = try SmallCatalogue.catalogue { $0.values["petrol"]?.series[1].value = "2.29e9 kgCO2/L" }
    let method = try huge.method(for: MethodRequest(action: "ev-trip", regions: SmallCatalogue.chain, day: day))
    let fault = #expect(throws: EstimateFault.self) { try method.figures(quantityMicro: quantity) }
    #expect(fault?.code == code)
  }

  @Test func stepsNameTheirValuesInTheOrderOfUse() throws {
    let estimate = try method("ev-trip").estimate(quantityMicro: 12_500_000, day: day)
    #expect(estimate.steps.map(\.role) == [.value, .value, .value, .value, .baseline, .actual, .avoided])
    #expect(
      estimate.steps.compactMap(\.name) == [
        "petrol", "petrol_car.fuel_economy", "ev_car.energy_use", "electricity.grid",
      ]
    )
    #expect(estimate.steps.map(\.shown) == ["2.29", "12.0", "124", "0.452", "2.3854 kg", "0.7006 kg", "1.685 kg"])
    #expect(estimate.steps[4].expression == "12.5 km * 2.29 kgCO2/L / 12.0 km/L")
    #expect(estimate.steps[5].expression == "12.5 km * 124 Wh/km * 0.452 kgCO2/kWh / 1 person * 1 person")
    #expect(estimate.steps.prefix(4).allSatisfy { $0.source != nil && $0.isAssumed })
    #expect(estimate.steps.prefix(4).map(\.latestKnown) == ["FY2025", nil, nil, "FY2024"])
    #expect(estimate.sources.map(\.id) == ["printed", "memory"])
  }

  @Test func aResilienceActionHasNoMass() throws {
    let ready = try SmallCatalogue.catalogue {
      var action = $0.actions["cooler"]
      action?.id = "water"
      action?.kind = .resilience
      action?.saved = nil
      $0.actions["water"] = action
    }
    let method = try ready.method(for: MethodRequest(action: "water", regions: ["jp"], day: day))
    #expect(method.basis == nil)
    #expect(try method.figures(quantityMicro: 1_000_000) == .none)
    #expect(try method.estimate(quantityMicro: 1_000_000, day: day).steps.isEmpty)
  }
}
