import APITypes
import Accounting
import Models
import Testing

struct RequestDecodingTests {
  @Test(arguments: BadBody.all)
  func refuses(_ body: BadBody) {
    let refusal = #expect(throws: Refusal.self) { try RequestDecoding.decode(EstimateRequest.self, from: body.bytes) }
    #expect(refusal?.code == body.code)
    #expect(refusal?.errors.map(\.pointer) == body.pointers)
    for text in refusal?.errors.map(\.detail) ?? [] { #expect(!text.en.isEmpty && !text.ja.isEmpty) }
  }

  @Test func readsWhatIsGood() throws {
    let json = """
      {"city": null, "regions": ["jp"], "action": "ev-trip", "quantity": 12.5, "day": "2024-02-29",
       "inputs": {"charging": "solar", "people": 3, "uphill": true, "\\uD83D\\uDE97": "\\u0041"},
       "overrides": {"petrol": {"unit": "kgCO2/L", "value": 2.5}}}
      """
    let request = try RequestDecoding.decode(EstimateRequest.self, from: Array(json.utf8))
    #expect(request.city == nil)
    #expect(request.day == Day("2024-02-29"))
    #expect(
      request.inputs == [
        "charging": .option("solar"), "people": InputValue(3)!, "uphill": .flag(true), "🚗": .option("A"),
      ]
    )
    #expect(request.overrides?["petrol"]?.measure == Measure(value: 2.5, unit: "kgCO2/L"))
  }

  @Test func readsAnEntryWithItsId() throws {
    let json = #"{"id": "01935C7A-2F4E-7C55-A1D0-3E9B61F4C820", "action": "walk", "day": "2026-11-23"}"#
    let request = try RequestDecoding.decode(NewEntryRequest.self, from: Array(json.utf8))
    #expect(request.id?.description == "01935c7a-2f4e-7c55-a1d0-3e9b61f4c820")
    #expect(request.entry.quantity == nil)
  }

  @Test(arguments: [
    (#"{"id": "x", "action": "walk", "day": "2026-11-23"}"#, ProblemCode.invalidIdentifier, "/id"),
    (#"{"id": 5, "action": "walk", "day": "2026-11-23"}"#, .malformedRequest, "/id"),
    (#"{"action": "walk", "day": "2026-11-23", "co2": 5}"#, .unknownField, "/co2"),
  ])
  func refusesABadNewEntry(json: String, code: ProblemCode, pointer: String) {
    let refusal = #expect(throws: Refusal.self) {
      try RequestDecoding.decode(NewEntryRequest.self, from: Array(json.utf8))
    }
    #expect(refusal?.code == code)
    #expect(refusal?.errors.map(\.pointer) == [pointer])
  }

  @Test func namesTheWordsOfAChoice() {
    let refusal = #expect(throws: Refusal.self) {
      try RequestDecoding.decode(MePatch.self, from: Array(#"{"locale": "fr"}"#.utf8))
    }
    #expect(refusal?.detail?.en == "Expected one of: en, ja, ja-Hira.")
  }
}
