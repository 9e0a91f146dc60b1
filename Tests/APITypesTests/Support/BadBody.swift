import Models
import Testing

/// A body that is no estimate request, and how it is refused.
struct BadBody: Sendable, CustomTestStringConvertible {
  let name: String
  let bytes: [UInt8]
  let code: ProblemCode
  let pointers: [String]

  var testDescription: String { name }

  init(_ name: String, _ bytes: [UInt8], _ code: ProblemCode = .malformedRequest, _ pointers: String...) {
    self.name = name
    self.bytes = bytes
    self.code = code
    self.pointers = pointers
  }

  /// A good request with these fields put before its own.
  init(_ name: String, with fields: String, _ code: ProblemCode = .malformedRequest, _ pointers: String...) {
    self.name = name
    bytes = Array(#"{\#(fields), "action": "ev-trip", "quantity": 1, "day": "2026-11-23"}"#.utf8)
    self.code = code
    self.pointers = pointers
  }

  init(_ name: String, text: String, _ code: ProblemCode = .malformedRequest, _ pointers: String...) {
    self.name = name
    bytes = Array(text.utf8)
    self.code = code
    self.pointers = pointers
  }

  static let all = syntax + fields

  static let syntax = [
    BadBody("empty", text: "", .malformedRequest, ""),
    BadBody("blanks", text: " \n", .malformedRequest, ""),
    BadBody("an array", text: "[]", .malformedRequest, ""),
    BadBody("a text", text: "\"x\"", .malformedRequest, ""),
    BadBody("null", text: "null", .malformedRequest, ""),
    BadBody("cut off", text: #"{"action": "ev-trip""#, .malformedRequest, ""),
    BadBody("cut off in an escape", text: #"{"a\"#, .malformedRequest, ""),
    BadBody("no JSON", text: "{action: 1}", .malformedRequest, ""),
    BadBody("two values", text: "{} {}", .malformedRequest, ""),
    BadBody("one bracket too many", text: "{}}", .malformedRequest, ""),
    BadBody("UTF-16", Array("{}".utf16.flatMap { [UInt8($0), 0] }), .malformedRequest, ""),
    BadBody("byte order mark", [0xEF, 0xBB, 0xBF] + Array("{}".utf8), .malformedRequest, ""),
    BadBody("no UTF-8", with: "\"city\": \"\u{1}\"", .malformedRequest, "/city"),
    BadBody(
      "an overlong byte",
      Array(#"{"city": ""#.utf8) + [0xC0, 0xAF] + Array(#""}"#.utf8),
      .malformedRequest,
      "/city"
    ),
    BadBody("NUL", with: #""city": "a\u0000""#, .malformedRequest, "/city"),
    BadBody("high surrogate alone", with: #""city": "\ud83d""#, .malformedRequest, "/city"),
    BadBody("low surrogate alone", with: #""city": "\uDE97x""#, .malformedRequest, "/city"),
    BadBody("two high surrogates", with: #""city": "\ud83d\ud83d""#, .malformedRequest, "/city"),
    BadBody("NUL in a list", with: #""regions": ["jp", "\u0000"]"#, .malformedRequest, "/regions/1"),
    BadBody("200,000 brackets", Array(repeating: UInt8(ascii: "["), count: 200_000), .malformedRequest, ""),
    BadBody(
      "200,000 brackets below",
      Array(#"{"inputs":"#.utf8) + Array(repeating: UInt8(ascii: "["), count: 200_000),
      .malformedRequest,
      "/inputs" + String(repeating: "/0", count: 31)
    ),
    BadBody("a name twice", with: #""city": "a", "city": "b""#, .malformedRequest, "/city"),
    BadBody("a name twice, escaped", with: #""city": "a", "c\u0069ty": "b""#, .malformedRequest, "/city"),
    BadBody("a name twice below", with: #""inputs": {"a": 1, "a": 2}"#, .malformedRequest, "/inputs/a"),
    BadBody(
      "101 names",
      with: #""inputs": {\#((0...100).map { "\"n\($0)\": 1" }.joined(separator: ","))}"#,
      .malformedRequest,
      "/inputs/n99"
    ),
  ]

  static let fields = [
    BadBody("unknown field", with: #""co2": 5"#, .unknownField, "/co2"),
    BadBody("unknown fields", with: #""b~/": 5, "a": null"#, .unknownField, "/a", "/b~0~1"),
    BadBody(
      "unknown field below",
      with: #""overrides": {"petrol": {"value": 1, "unit": "L", "low": 1}}"#,
      .unknownField,
      "/overrides/petrol/low"
    ),
    BadBody("missing", text: #"{"quantity": 1, "day": "2026-11-23"}"#, .malformedRequest, "/action"),
    BadBody(
      "null where needed",
      text: #"{"action": null, "quantity": 1, "day": "2026-11-23"}"#,
      .malformedRequest,
      "/action"
    ),
    BadBody(
      "missing below",
      with: #""overrides": {"petrol": {"value": 1}}"#,
      .malformedRequest,
      "/overrides/petrol/unit"
    ),
    BadBody("number for text", with: #""city": 5"#, .malformedRequest, "/city"),
    BadBody(
      "text for number",
      text: #"{"action": "a", "quantity": "1", "day": "2026-11-23"}"#,
      .malformedRequest,
      "/quantity"
    ),
    BadBody(
      "number too large",
      text: #"{"action": "a", "quantity": 1e999, "day": "2026-11-23"}"#,
      .malformedRequest,
      "/quantity"
    ),
    BadBody(
      "no number",
      text: #"{"action": "a", "quantity": 1-2, "day": "2026-11-23"}"#,
      .malformedRequest,
      "/quantity"
    ),
    BadBody("30 February", text: #"{"action": "a", "quantity": 1, "day": "2026-02-30"}"#, .malformedRequest, "/day"),
    BadBody(
      "a day with a time",
      text: #"{"action": "a", "quantity": 1, "day": "2026-02-03T00:00:00Z"}"#,
      .malformedRequest,
      "/day"
    ),
    BadBody("object for list", with: #""regions": {}"#, .malformedRequest, "/regions"),
    BadBody("number in a list of texts", with: #""regions": ["jp", 5]"#, .malformedRequest, "/regions/1"),
    BadBody("list for an input", with: #""inputs": {"charging": []}"#, .malformedRequest, "/inputs/charging"),
    BadBody("input too large", with: #""inputs": {"people": 1e30}"#, .malformedRequest, "/inputs/people"),
    BadBody("number for a measure", with: #""overrides": {"petrol": 2.3}"#, .malformedRequest, "/overrides/petrol"),
  ]
}
