import APITypes
import Accounting
import Testing

/// The figures Kizuna promises, worked out by hand.
@Suite struct EstimateTests {
  private static func estimate(_ body: String) async throws -> EstimateBody {
    try await TestServer.run { server in
      let answer = try await server.post("/v1/estimates", body)
      #expect(answer.status == 200, "\(answer.text)")
      return try answer.body(as: EstimateBody.self)
    }
  }

  /// 12.5 km / 12.0 km/L × 2.29 kg/L = 2.385417 kg; 12.5 km × 0.124 kWh/km × 0.452 kg/kWh = 0.7006 kg.
  @Test(arguments: [#""quantity": 12.5"#, #""quantity": 12500, "unit": "m""#, #""quantity": 12.5, "unit": "km""#])
  func aTripOfTwelveAndAHalfKilometres(_ quantity: String) async throws {
    let estimate = try await Self.estimate(
      #"{"city": "saitama", "action": "ev-trip", "day": "2026-11-23", \#(quantity)}"#)
    #expect(estimate.quantity == 12.5)
    #expect(estimate.unit == "km")
    #expect(estimate.baselineMilligrams == 2_385_417)
    #expect(estimate.actualMilligrams == 700_600)
    #expect(estimate.avoidedMilligrams == 1_684_817)
    #expect(estimate.lowMilligrams == 1_055_256)
    #expect(estimate.highMilligrams == 2_321_567)
    let values = estimate.steps.filter { $0.role == .value }
    #expect(values.map(\.name) == ["petrol", "petrol_car.fuel_economy", "ev_car.energy_use", "electricity.grid"])
    #expect(values.map(\.value) == [2.29, 12, 124, 0.452])
    #expect(values.map(\.unit) == ["kgCO2/L", "km/L", "Wh/km", "kgCO2/kWh"])
    #expect(values.map(\.latestKnown) == ["FY2025", nil, nil, "FY2024"])
    #expect(values.map(\.region) == ["jp", "jp", "jp", "jp.tepco"])
    let sources = Set(estimate.sources.map(\.id))
    for value in values { #expect(value.source.map(sources.contains) == true, "\(value.label) has no source") }
  }

  /// 30.24 kWh/year / 112 day/year = 0.27 kWh, times the year's factor: 0.457, 0.486, and Japan's 0.516 kg/kWh.
  @Test(
    arguments: [
      ("2023-07-01", 123_390, nil), ("2018-07-01", 131_220, nil), ("2016-07-01", 139_320, ["jp.saitama.ecolife"]),
    ] as [(String, Int64, [RegionID]?)])
  func coolingByTheSheetOfTheCity(_ day: String, _ avoided: Int64, _ fellThrough: [RegionID]?) async throws {
    let estimate = try await Self.estimate(
      """
      {"regions": ["jp.saitama.ecolife", "jp"], "action": "cooling-28c", "quantity": 1, "day": "\(day)"}
      """)
    #expect(estimate.avoidedMilligrams == avoided)
    #expect(estimate.baselineMilligrams == nil)
    let electricity = estimate.steps.first { $0.name == "electricity.grid" }
    #expect(electricity?.fellThrough == fellThrough)
    #expect(electricity?.region == (fellThrough == nil ? "jp.saitama.ecolife" : "jp"))
  }

  /// 0.312 kg/kWh of a supplier instead of 0.452: 12.5 × 0.124 × 0.312 = 0.4836 kg.
  @Test func aSuppliersOwnFactor() async throws {
    let estimate = try await Self.estimate(
      """
      {"city": "saitama", "action": "ev-trip", "quantity": 12.5, "day": "2026-11-23",
       "overrides": {"electricity.grid": {"value": 0.312, "unit": "kgCO2/kWh"}}}
      """)
    #expect(estimate.actualMilligrams == 483_600)
    #expect(estimate.steps.first { $0.name == "electricity.grid" }?.replaced == true)
  }

  @Test func nothingIsStored() async throws {
    try await TestServer.run { server in
      let answer = try await server.post(
        "/v1/estimates", #"{"city": "saitama", "action": "ev-trip", "quantity": 12.5, "day": "2026-11-23"}"#)
      #expect(answer.status == 200)
      #expect(try await server.services.verifier.verify().entries == 0)
    }
  }
}
