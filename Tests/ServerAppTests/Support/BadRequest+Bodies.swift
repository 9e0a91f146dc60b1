extension BadRequest {
  /// Entries and estimates that say what cannot be.
  static let bodies = quantities + days + syntax + estimates

  private static let quantities: [BadRequest] = [
    trip("a unit nobody knows", with: #""quantity": 1, "unit": "furlong""#, is: .unknownUnit, at: "/unit"),
    trip("a unit of something else", with: #""quantity": 1, "unit": "kWh""#, is: .wrongDimension, at: "/unit"),
    trip("less than nothing", with: #""quantity": -1"#, is: .quantityNegative, at: "/quantity"),
    trip("no number", with: #""quantity": NaN"#, is: .malformedRequest, at: ""),
    trip("infinite", with: #""quantity": Infinity"#, is: .malformedRequest, at: ""),
    trip("1e308", with: #""quantity": 1e308"#, is: .quantityOutOfRange, at: "/quantity"),
    trip("1e309", with: #""quantity": 1e309"#, is: .malformedRequest, at: "/quantity"),
    trip("a number as text", with: #""quantity": "12.5""#, is: .malformedRequest, at: "/quantity"),
    trip("more than a day holds", with: #""quantity": 1000.1"#, is: .aboveDailyBound, at: "/quantity"),
    trip("an input nobody asks for", with: #""inputs": {"wind": 3}"#, is: .unknownInput, at: "/inputs/wind"),
    trip(
      "an input that is no choice", with: #""inputs": {"charging": "coal"}"#, is: .inputInvalid, at: "/inputs/charging"),
    entry(
      "an action nobody knows", #"{"action": "fly-to-moon", "day": "2026-11-23"}"#, is: .unknownAction, at: "/action"),
    entry(
      "two of what is done or not", #"{"action": "cooling-28c", "quantity": 2, "day": "2026-07-01"}"#,
      is: .invalidValue, at: "/quantity"),
  ]

  private static let days: [BadRequest] = [
    entry("tomorrow", #"{"action": "ev-trip", "day": "2026-11-24"}"#, is: .dayInFuture, at: "/day"),
    entry("too long ago", #"{"action": "ev-trip", "day": "2025-10-18"}"#, is: .dayTooEarly, at: "/day"),
    entry("30 February", #"{"action": "ev-trip", "day": "2026-02-30"}"#, is: .malformedRequest, at: "/day"),
    entry(
      "a day with a time", #"{"action": "ev-trip", "day": "2026-11-23T00:00:00Z"}"#, is: .malformedRequest, at: "/day"),
    entry("no day", #"{"action": "ev-trip"}"#, is: .malformedRequest, at: "/day"),
  ]

  private static let syntax: [BadRequest] = [
    trip("an unknown field", with: #""co2": 5"#, is: .unknownField, at: "/co2"),
    trip("a field twice", with: #""note": "a", "note": "b""#, is: .malformedRequest, at: "/note"),
    trip("NUL", with: #""note": "a\u0000b""#, is: .malformedRequest, at: "/note"),
    trip("a lone surrogate", with: #""note": "\ud83d""#, is: .malformedRequest, at: "/note"),
    trip("a control character", with: #""note": "a\u0007b""#, is: .invalidValue, at: "/note"),
    trip("a note of 501", with: #""note": "\#(String(repeating: "あ", count: 501))""#, is: .invalidValue, at: "/note"),
    trip(
      "brackets", with: #""inputs": \#(String(repeating: "[", count: 200_000))"#, is: .malformedRequest,
      at: "/inputs" + String(repeating: "/0", count: 31)),
    entry("brackets only", String(repeating: "[", count: 200_000), is: .malformedRequest, at: ""),
    entry("nothing", "", is: .malformedRequest, at: ""),
    entry("cut off", #"{"action": "ev-trip""#, is: .malformedRequest, at: ""),
    entry("a list", "[]", is: .malformedRequest, at: ""),
    entry("257 KiB", #"{"note": "\#(String(repeating: "x", count: 257 << 10))"}"#, is: .bodyTooLarge, at: nil),
  ]

  private static let estimates: [BadRequest] = [
    estimate(
      "an override of another dimension",
      with: #""city": "saitama", "day": "2026-11-23", "overrides": {"electricity.grid": {"value": 1, "unit": "kg"}}"#,
      is: .overrideWrongDimension, at: "/overrides/electricity.grid"),
    estimate(
      "an override of a value it doesn't use",
      with: #""city": "saitama", "day": "2026-11-23", "overrides": {"beef": {"value": 1, "unit": "kg"}}"#,
      is: .unknownOverride, at: "/overrides/beef"),
    estimate(
      "an override by nothing",
      with:
        #""city": "saitama", "day": "2026-11-23", "overrides": {"petrol_car.fuel_economy": {"value": 0, "unit": "km/L"}}"#,
      is: .overrideInvalid, at: "/overrides/petrol_car.fuel_economy"),
    estimate("a gap", with: #""regions": ["jp"], "day": "2014-07-01""#, is: .noFactorForDay, at: "/day"),
    estimate("before everything", with: #""city": "saitama", "day": "1999-07-01""#, is: .noFactorForDay, at: "/day"),
    estimate(
      "no such region", with: #""regions": ["atlantis"], "day": "2026-11-23""#, is: .unknownRegion, at: "/regions"),
    estimate("no such city", with: #""city": "atlantis", "day": "2026-11-23""#, is: .unknownCity, at: "/city"),
    estimate("neither city nor regions", with: #""day": "2026-11-23""#, is: .invalidRequest, at: "/city"),
  ]
}
