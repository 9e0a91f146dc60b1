import Accounting
import Foundation
import Testing

@testable import APITypes

/// What is read without the decoder is what the decoder reads; whatever else comes is left to it.
struct PlainRequestTests {
  @Test(arguments: [
    #"{"action":"ev-trip","quantity":2.5,"unit":"km","day":"2026-11-23","habit":false}"#,
    " {\n\t\"day\" : \"2026-11-23\" , \"action\":\"walk\",\r\n\"quantity\": 0.1 , \"inputs\" : null, \"note\": \"a/b\" } \n",
    #"{"action":"","day":"2024-02-29","habit":null,"unit":null,"note":null,"quantity":999999999999.99}"#,
  ])
  func theUsualFormIsReadWithoutTheDecoder(text: String) throws {
    let bytes = Array(text.utf8)
    let read = try #require(EntryRequest.read(bytes))
    #expect(try read == RequestDecoding.decodeAny(EntryRequest.self, from: bytes))
  }

  @Test(arguments: [
    "", "{}", "{", #"{"action":"a"}"#, #"{"action":"a","day":"2026-11-31"}"#, #"{"action":"a","day":5}"#,
    #"{"action":"a","action":"b","day":"2026-11-23"}"#, #"{"action":"a","day":"2026-11-23","co2":1}"#,
    #"{"action":"a","day":"2026-11-23","note":"\u0041"}"#, #"{"action":"a","day":"2026-11-23","note":"あ"}"#,
    #"{"action":"a","day":"2026-11-23"},"#, #"{"action":"a","day":"2026-11-23",}"#,
    #"{"action":"a","day":"2026-11-23"} x"#,
    #"{"action":"a","day":"2026-11-23","inputs":{}}"#, #"{"action":null,"day":"2026-11-23"}"#,
    #"{"action":"a","day":"2026-11-23","quantity":true}"#, #"["action","day"]"#,
  ])
  func otherFormsAreLeftToTheDecoder(text: String) { #expect(EntryRequest.read(Array(text.utf8)) == nil) }

  @Test(arguments: [
    "0", "7", "0.5", "12.50", "0.000001", "123456789.12345", "999999999999999", "0.1", "33.333333", "1.005", "4.35",
    "00",
    "01", "-1", "+1", "1.", ".5", "1e3", "1E-2", "-0", "1.2.3", "0.", "1234567890123456", "NaN", "0x1", "1 2", "",
    "1_0",
  ])
  func numbers(text: String) {
    Self.compare(Array(#"{"action":"a","day":"2026-11-23","quantity":\#(text)}"#.utf8))
  }

  @Test func nothingIsReadOtherwiseThanByTheDecoder() {
    var random = SystemRandomNumberGenerator()
    let good = Array(
      #"{"action":"ev-trip","quantity":12.50,"unit":"km","day":"2026-11-23","habit":true,"note":null}"#.utf8)
    let bytes = Array(#"{}[]":,.0123456789-+eEtruefalsn \"#.utf8) + [0, 9, 10, 13, 0x1F, 0x7F, 0x80, 0xE3, 0xFF]
    var readCount = 0
    for _ in 0..<5000 {
      var mutated = good
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let place = Int.random(in: 0..<mutated.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: mutated[place] = bytes.randomElement(using: &random) ?? 0
        case 1: mutated.remove(at: place)
        default: mutated.insert(bytes.randomElement(using: &random) ?? 0, at: place)
        }
      }
      if Self.compare(mutated) { readCount += 1 }
    }
    #expect(readCount > 50)
  }

  /// - Returns: Whether the decoder was not needed.
  @discardableResult
  private static func compare(_ bytes: [UInt8]) -> Bool {
    guard let read = EntryRequest.read(bytes) else { return false }
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(throws: Never.self, "\(text)") {
      let decoded = try RequestDecoding.decodeAny(EntryRequest.self, from: bytes)
      #expect(read == decoded, "\(text)")
    }
    return true
  }
}
