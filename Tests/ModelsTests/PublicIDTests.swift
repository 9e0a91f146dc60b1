import Chance
import Foundation
import Models
import Testing

@Suite struct PublicIDTests {
  /// The example of RFC 9562, appendix A.6: 2022-02-22 19:22:22 UTC.
  @Test func isTheExampleOfTheStandard() throws {
    let random: [UInt8] = [0x0C, 0xC3, 0x18, 0xC4, 0xDC, 0x0C, 0x0C, 0x07, 0x39, 0x8F]
    let id = UUID.version7(at: Instant(milliseconds: 0x017F_22E2_79B0), random: random)
    #expect(id.text == "017f22e2-79b0-7cc3-98c4-dc0c0c07398f")
  }

  @Test func versionAndVariantStandWhateverTheRandomBytes() {
    for byte in UInt8.min...UInt8.max {
      let bytes = UUID.version7(at: Instant(milliseconds: 1_795_406_706_789), random: Array(repeating: byte, count: 10))
        .bytes
      #expect(bytes[6] >> 4 == 7)
      #expect(bytes[8] >> 6 == 0b10)
      #expect(bytes[6] & 0x0F == byte & 0x0F)
      #expect(bytes[8] & 0x3F == byte & 0x3F)
      #expect(bytes[9...].allSatisfy { $0 == byte })
    }
  }

  @Test func laterIdsSortBehindEarlierOnes() {
    let seed: UInt64 = 7
    var generator = SeededGenerator(seed: seed)
    func id(_ milliseconds: Int64) -> [UInt8] {
      UUID.version7(
        at: Instant(milliseconds: milliseconds),
        random: (0..<10).map { _ in .random(in: 0...255, using: &generator) }
      )
      .bytes
    }
    for _ in 0..<1_000 {
      let moment = Int64.random(in: 0..<(1 << 48) - 1, using: &generator)
      #expect(id(moment).lexicographicallyPrecedes(id(moment + 1)), "seed \(seed)")
    }
  }

  @Test func bytesGoThereAndBack() throws {
    let id = try #require(UUID(uuidString: "00112233-4455-6677-8899-AABBCCDDEEFF"))
    #expect(id.bytes == [0, 0x11, 0x22, 0x33, 0x44, 0x55, 0x66, 0x77, 0x88, 0x99, 0xAA, 0xBB, 0xCC, 0xDD, 0xEE, 0xFF])
    #expect(UUID(bytes: id.bytes) == id)
    #expect(UUID(bytes: id.bytes[...]) == id)
    #expect(id.text == "00112233-4455-6677-8899-aabbccddeeff")
    for count in [0, 15, 17, 32] { #expect(UUID(bytes: [UInt8](repeating: 1, count: count)) == nil) }
  }

  @Test func tooFewRandomBytesAreZerosAndTooManyAreLeftOut() {
    let moment = Instant(milliseconds: 1)
    #expect(UUID.version7(at: moment, random: []).text == "00000000-0001-7000-8000-000000000000")
    let long = [UInt8](repeating: 0xFF, count: 20)
    #expect(UUID.version7(at: moment, random: long).text == "00000000-0001-7fff-bfff-ffffffffffff")
  }
}
