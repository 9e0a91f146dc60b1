import Chance
import Foundation
import Testing

@testable import Accounting

/// Foundation's encoder is the measure: what clients were answered before must stay the same bytes.
@Suite struct JSONWriterTests {
  private static func foundation(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  private static func own(_ value: some Encodable) throws -> String {
    String(decoding: try JSONWriter.bytes(of: value), as: UTF8.self)
  }

  @Test(arguments: UInt64(1)...40)
  func writesWhatFoundationWrites(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let value = ["value": Tree.random(&random, depth: 5)]
    #expect(try Self.own(value) == Self.foundation(value), "seed \(seed)")
  }

  @Test func numbersAreFoundations() throws {
    var random = SeededGenerator(seed: 7)
    var numbers = [0, -0.0, 1, -1, 1e15, 1e16, 0x1p53, 0x1p53 - 1, -0x1p53, 1e-7, 1.7e308, 0.1, 12.5, 1.0 / 3]
    numbers.append(.leastNonzeroMagnitude)
    for _ in 0..<20_000 { numbers.append(Double(bitPattern: random.next())) }
    for _ in 0..<20_000 {
      numbers.append(Double(Int64.random(in: -1_000_000_000...1_000_000_000, using: &random)) / 1e6)
    }
    for number in numbers where number.isFinite { #expect(try Self.own([number]) == Self.foundation([number])) }
    for number in [Double.nan, .infinity, -.infinity] {
      #expect(throws: EncodingError.self) { try Self.own([number]) }
    }
  }

  @Test func integersAreFoundations() throws {
    let integers: [Int64] = [.min, .min + 1, -10, -9, -1, 0, 1, 9, 10, 11, 99, 100, 1_684_817, .max - 1, .max]
    #expect(try Self.own(integers) == Self.foundation(integers))
    #expect(try Self.own([UInt64.max, 0]) == Self.foundation([UInt64.max, 0]))
    #expect(try Self.own([Int8.min, .max]) == Self.foundation([Int8.min, .max]))
  }

  @Test func textsAreFoundations() throws {
    let texts =
      (0..<0x100).map { String(UnicodeScalar(UInt8($0))) } + ["", "日本語", "😀", "é", "e\u{301}", "\u{2028}", "a/b"]
    #expect(try Self.own(texts) == Self.foundation(texts))
    #expect(try Self.own(texts.joined()) == Self.foundation(texts.joined()))
    #expect(try Self.own(["a\"b\n": "c"]) == Self.foundation(["a\"b\n": "c"]))
  }

  @Test func keysAreSorted() throws {
    let values = ["b": 1, "a b": 2, "a": 3, "": 4, "a!": 5, "B": 6, "a10": 7, "a9": 8, "é": 9, "a_b": 10]
    #expect(try Self.own(values) == Self.foundation(values))
  }

  @Test func containersInContainersAreFoundations() throws {
    #expect(try Self.own(Nested()) == Self.foundation(Nested()))
    #expect(try Self.own(Nested()) == #"{"a":{"y":[1,[2],{"z":3}],"z":[]},"b":{},"c":[{}],"super":{"b":true}}"#)
  }

  @Test func handWrittenPartsAndValuesMix() throws {
    var json = JSONWriter()
    json.raw(#"{"a":"#)
    json.integer(-12)
    json.raw(#","b":"#)
    try json.value(["z": 1, "y": 2])
    json.raw(#","c":"#)
    json.text("\t")
    json.raw("}")
    #expect(String(decoding: json.bytes, as: UTF8.self) == #"{"a":-12,"b":{"y":2,"z":1},"c":"\t"}"#)
  }
}

/// What a value can hold, with keys in any order.
private indirect enum Tree: Encodable {
  case null, flag(Bool), integer(Int64), number(Double), text(String), list([Tree]), object([String: Tree])

  static func random(_ random: inout SeededGenerator, depth: Int) -> Tree {
    switch Int.random(in: 0..<(depth == 0 ? 5 : 7), using: &random) {
    case 0: .null
    case 1: .flag(Bool.random(using: &random))
    case 2: .integer(Int64.random(in: .min ... .max, using: &random))
    case 3: .number(Double(Int64.random(in: -999_999_999...999_999_999, using: &random)) / 1e4)
    case 4: .text(text(&random))
    case 5: .list((0..<Int.random(in: 0..<5, using: &random)).map { _ in Self.random(&random, depth: depth - 1) })
    default:
      .object(
        Dictionary(
          (0..<Int.random(in: 0..<6, using: &random)).map { _ in
            (text(&random), Self.random(&random, depth: depth - 1))
          },
          uniquingKeysWith: { $1 }))
    }
  }

  private static func text(_ random: inout SeededGenerator) -> String {
    let characters = Array("abcXYZ019_ \"\\/\n\r\t\u{0}\u{1F}\u{7F}äあ😀")
    return String(
      (0..<Int.random(in: 0..<8, using: &random)).map { _ in characters.randomElement(using: &random) ?? "a" })
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .flag(let flag): try container.encode(flag)
    case .integer(let integer): try container.encode(integer)
    case .number(let number): try container.encode(number)
    case .text(let text): try container.encode(text)
    case .list(let list): try container.encode(list)
    case .object(let object): try container.encode(object)
    }
  }
}

/// Containers begun by hand, one after the other, and one that holds nothing.
private struct Nested: Encodable {
  struct Nothing: Encodable { func encode(to encoder: any Encoder) throws {} }
  enum Key: String, CodingKey { case a, b, c, y, z }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode([Nothing()], forKey: .c)
    var inner = container.nestedContainer(keyedBy: Key.self, forKey: .a)
    _ = inner.nestedUnkeyedContainer(forKey: .z)
    var list = inner.nestedUnkeyedContainer(forKey: .y)
    try list.encode(1)
    var sublist = list.nestedUnkeyedContainer()
    try sublist.encode(2)
    var object = list.nestedContainer(keyedBy: Key.self)
    try object.encode(3, forKey: .z)
    try container.encode(Nothing(), forKey: .b)
    var above = container.superEncoder().container(keyedBy: Key.self)
    try above.encode(true, forKey: .b)
  }
}
