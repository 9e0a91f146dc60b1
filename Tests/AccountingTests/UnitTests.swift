import Testing

@testable import Accounting

@Suite struct UnitTests {
  @Test(arguments: [
    ("kgCO2", 1000, 1), ("kWh", 3_600_000, 1), ("Wh/km", 9, 25), ("kgCO2/kWh", 1, 3600), ("L", 1, 1),
    ("m3", 1000, 1), ("m³", 1000, 1), ("km/L", 10_000, 1), ("t/GJ", 1, 1000), ("d", 86_400, 1), ("min", 60, 1),
    ("mgCO2", 1, 1000), ("kWh/year", 3_600_000, 1), ("km²", 100_000_000, 1), ("W", 1, 1), ("GJ/kL", 1_000_000, 1),
  ])
  func scalesAreExact(text: String, numerator: Int, denominator: Int) throws {
    #expect(try Unit(text).scale == Scale(Int64(numerator), Int64(denominator)))
  }

  @Test(arguments: [
    ("kWh", "J"), ("W·h", "Wh"), ("kgCO2", "tCO2e"), ("L", "m3"), ("m³/m²", "km"), ("kW", "J/s"), ("km/km·h", "min"),
  ])
  func unitsOfOneDimension(left: String, right: String) throws {
    #expect(try Unit(left).dimension == Unit(right).dimension)
  }

  @Test(arguments: [
    ("day", "d"), ("year", "d"), ("kgCO2", "kg"), ("person", "piece"), ("L", "m2"), ("W", "Wh"), ("meal", "load"),
  ])
  func unitsThatDoNotConvert(left: String, right: String) throws {
    #expect(try Unit(left).dimension != Unit(right).dimension)
  }

  @Test(arguments: ["kgCO2/kWh", "km²·kgCO2/L²", "Wh/km", "day/year", "kgCO2/km/person"])
  func textRoundTrips(text: String) throws {
    let unit = try Unit(text)
    #expect(unit.description == text)
    #expect(try Unit(unit.description) == unit)
  }

  @Test(arguments: ["", " ", "kilo", "kg ", " kg", "kg//L", "kg/", "/kg", "k", "kgCO", "KWH", "m4", "kg*L", "1", "km⁴"])
  func otherTextIsNoUnit(text: String) {
    #expect(throws: Unit.Fault.self) { try Unit(text) }
  }

  @Test func absurdUnitsAreRefusedNotOverflowed() {
    #expect(throws: Unit.Fault.self) { try Unit(Array(repeating: "MtCO2", count: 4).joined(separator: "·")) }
    #expect(throws: Unit.Fault.self) { try Unit(Array(repeating: "s", count: 40).joined(separator: "·")) }
  }

  @Test(
    arguments: [
      (1.0, "km", 1_000_000), (1500, "m", 1_500_000), (0.0000005, nil, 0), (0.0000015, nil, 2), (0.1, nil, 100_000),
      (1, "mm", 1), (0.5, "mm", 0), (1.5, "mm", 2), (0, "km", 0), (-0.0, nil, 0),
    ] as [(Double, String?, Int64)]
  )
  func quantitiesAreFixed(value: Double, unit: String?, micro: Int64) throws {
    let action = try #require(SmallCatalogue.definition.actions["ev-trip"])
    #expect(try FixedQuantity.micro(value, unit: unit, of: action) == micro)
  }

  @Test(
    arguments: [
      (-1.0, nil, "quantity_negative"), (.nan, nil, "quantity_out_of_range"), (.infinity, nil, "quantity_out_of_range"),
      (1e13, nil, "quantity_out_of_range"), (1e300, "km", "quantity_out_of_range"), (1, "furlong", "unknown_unit"),
      (1, "kWh", "wrong_dimension"), (-1, "m", "quantity_negative"), (.nan, "m", "quantity_out_of_range"),
    ] as [(Double, String?, String)]
  )
  func wrongQuantities(value: Double, unit: String?, code: String) throws {
    let action = try #require(SmallCatalogue.definition.actions["ev-trip"])
    #expect {
      try FixedQuantity.micro(value, unit: unit, of: action)
    } throws: { error in
      (error as? EstimateFault)?.code == code
    }
  }

  @Test func conversionsThereAndBackGiveTheSame() throws {
    let units = ["Wh", "kWh", "MJ", "J", "GWh"]
    for from in units {
      for to in units {
        let ratio = try #require(try Unit(from).scale.divided(by: Unit(to).scale))
        let back = try #require(try Unit(to).scale.divided(by: Unit(from).scale))
        #expect(ratio.multiplied(by: back) == .one)
        // Powers of two survive any exact integer ratio and its inverse within the last bit.
        #expect(abs(back.apply(to: ratio.apply(to: 4096)) - 4096) <= 4096 * .ulpOfOne)
      }
    }
  }
}
