import Testing

@testable import Accounting

@Suite struct MethodTests {
  let catalogue: Catalogue

  init() throws { catalogue = try SmallCatalogue.catalogue() }

  private func method(_ text: String, _ change: (inout MethodRequest) -> Void = { _ in }) throws -> Method {
    var request = MethodRequest(
      action: "ev-trip",
      regions: SmallCatalogue.chain,
      day: try #require(Day(text))
    )
    change(&request)
    return try catalogue.method(for: request)
  }

  @Test func aStoredMethodGivesTheSameHashFiguresAndExplanation() throws {
    let day = try #require(Day("2026-11-23"))
    let requests: [(inout MethodRequest) -> Void] = [
      { _ in }, { $0.inputs = ["charging": .flag(true)] }, { $0.regions = ["gb", "world"] },
      { $0.replacements = ["electricity.grid": .measure(Measure(value: 1e-7, unit: "kgCO2/kWh"))] },
      { $0.replacements = ["electricity.grid": .name("electricity.green")] },
    ]
    for change in requests {
      let method = try method("2026-11-23", change)
      let stored = try Method(canonicalJSON: method.canonicalJSON)
      #expect(stored.hash == method.hash)
      #expect(stored.canonicalJSON == method.canonicalJSON)
      #expect(stored == method)
      let inputs: [String: InputValue] = ["people": .number(micro: 3_000_000)]
      for quantity in [0, 1, 12_500_000, 999_999_999] as [Int64] {
        let estimate = try method.estimate(quantityMicro: quantity, day: day, inputs: inputs)
        #expect(try stored.estimate(quantityMicro: quantity, day: day, inputs: inputs) == estimate)
      }
    }
  }

  @Test func daysWithTheSameValuesGiveOneMethod() throws {
    #expect(try method("2026-11-23") == method("2024-04-01"))
    #expect(try method("2026-11-23").hash != method("2024-03-31").hash)
    #expect(try method("2024-03-01") != method("2023-05-01"))
  }

  @Test func whatChangesTheEstimateChangesTheMethod() throws {
    let plain = try method("2026-11-23")
    let others = [
      try method("2026-11-23") { $0.inputs = ["charging": .option("menu")] },
      try method("2026-11-23") { $0.regions = ["jp.tepco", "jp"] + ["world", "gb"] },
      try method("2026-11-23") {
        $0.replacements = ["electricity.grid": .measure(Measure(value: 0.452, unit: "kgCO2/kWh"))]
      },
    ]
    for other in others { #expect(other.hash != plain.hash) }
    // Numbers are given with the quantity, and a default that is said is the default.
    #expect(try method("2026-11-23") { $0.inputs = ["people": .number(micro: 2_000_000)] } == plain)
    #expect(try method("2026-11-23") { $0.inputs = ["charging": .option("home")] } == plain)
  }

  @Test func aDamagedMethodIsRefused() throws {
    let bytes = try method("2026-11-23").canonicalJSON
    let text = String(decoding: bytes, as: UTF8.self)
    let damaged = [
      "", "{}", "[]", String(text.dropLast()), text.replacing("distance * ev_car", with: "distance * ev_car *"),
      text.replacing("\"formula\":\"petrol / petrol_car.fuel_economy\"", with: "\"formula\":\"petrol_car\""),
      text.replacing("2.29 kgCO2/L", with: "2.29 kgCO2"), text.replacing("2.29 kgCO2/L", with: "nothing"),
      text.replacing(#""kind":"pair""#, with: #""kind":"saving""#),
    ]
    for text in damaged {
      #expect(throws: (any Error).self, "\(text.prefix(60))") { try Method(canonicalJSON: Array(text.utf8)) }
    }
  }

  @Test func theJSONHasItsKeysInOrderAndNoDayOfTheRequest() throws {
    let text = String(decoding: try method("2026-11-22").canonicalJSON, as: UTF8.self)
    #expect(
      text.hasPrefix(#"{"action":"ev-trip","actionSources":[],"basis":"co2_gross","choices":{"charging":"home"},"#)
    )
    #expect(!text.contains("2026-11-22"))
  }
}
