import Secrets
import Testing

@Suite struct RecoveryCodeTests {
  @Test func `four groups of four from 32 letters`() {
    #expect(RecoveryCode.alphabet.count == 32)
    let code = RecoveryCode.make { count in (0..<count).map { UInt8($0 * 17) } }
    #expect(code == "0H2K-4N6Q-8SAV-CXEZ")
    #expect(RecoveryCode.make { [UInt8](repeating: 255, count: $0) } == "ZZZZ-ZZZZ-ZZZZ-ZZZZ")
  }

  @Test(arguments: [
    "0123-4567-89AB-CDEF", "0123456789abcdef", "o l2 3 4567－８９ａｂーCDEF", "Oi23 4567 89AB CDEF", "OI23-4567-89ab-cdef",
  ])
  func `read as people write them`(text: String) {
    #expect(RecoveryCode.normalized(text) == "0123456789ABCDEF")
  }

  @Test(arguments: ["", "0123-4567-89AB-CDE", "0123-4567-89AB-CDEF-0", "0123-4567-89AB-CDEU", "0123-4567-89AB-CDÉF"])
  func `nothing else is a code`(text: String) {
    #expect(RecoveryCode.normalized(text) == nil)
  }

  @Test func `stored as SHA-256 of the normalized form`() {
    #expect(
      Digest.hex(RecoveryCode.hash("0123456789ABCDEF"))
        == "2125b2c332b1113aae9bfc5e9f7e3b4c91d828cb942c2df1eeb02502eccae9e9"
    )
  }

  @Test func `ten for each member, all different`() {
    let codes = (0..<RecoveryCode.countPerMember).map { _ in RecoveryCode.make() }
    #expect(codes.count == 10)
    #expect(Set(codes.compactMap(RecoveryCode.normalized(_:))).count == 10)
  }
}
