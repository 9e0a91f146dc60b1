import Accounting
import Testing

@testable import kizuna

@Suite struct QuantityWordTests {
  @Test(
    arguments: [
      (["12.5km"], 12.5, "km"), (["12.5", "km"], 12.5, "km"), (["12.5 km"], 12.5, "km"), (["１２．５ｋｍ"], 12.5, "km"),
      (["１２．５", "㎞"], 12.5, "km"), (["3"], 3, nil), (["0.5"], 0.5, nil), ([".5kWh"], 0.5, "kWh"), (["2時間"], 2, "h"),
      (["1", "日"], 1, "day"), (["20m³"], 20, "m³"), (["3", "kgCO2/kWh"], 3, "kgCO2/kWh"),
    ] as [([String], Double, String?)])
  func reads(words: [String], value: Double, unit: String?) throws {
    let quantity = try QuantityWord(words)
    #expect(quantity.value == value)
    #expect(quantity.unit == unit)
  }

  @Test(arguments: ["12,5km", "1,000", "１，５km"])
  func commas(word: String) {
    #expect {
      try QuantityWord([word])
    } throws: { error in
      (error as? CommandFailure)?.message.en.contains("comma") == true
    }
  }

  @Test(arguments: ["km", "", "far", "1.2.3km", ".", "-5km", "∞", "½km", "nan", "十km"])
  func refuses(word: String) {
    #expect(throws: CommandFailure.self) { try QuantityWord([word]) }
  }

  @Test func theActionsOwnUnitInAnyCase() throws {
    let action = try #require(TestCatalogue.make().action("ev-trip"))
    #expect(try QuantityWord(["3KM"]).unit(for: action) == "km")
    #expect(try QuantityWord(["3m"]).unit(for: action) == "m")
    #expect(try QuantityWord(["3m"]).fits(action))
    #expect(try QuantityWord(["3"]).fits(action))
    #expect(try !QuantityWord(["3kg"]).fits(action))
    let cooling = try #require(TestCatalogue.make().action("cooling-28c"))
    #expect(try QuantityWord(["2days"]).unit(for: cooling) == "day")
  }
}
