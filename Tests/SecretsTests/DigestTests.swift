import Secrets
import Testing

@Suite struct DigestTests {
  @Test func `SHA-256 of the empty text and of abc (FIPS 180-4)`() {
    let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    #expect(Digest.hex(Digest.sha256([])) == empty)
    let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    #expect(Digest.hex(Digest.sha256("abc".utf8)) == abc)
    #expect(Digest.hex(Digest.sha256(AnySequence("abc".utf8))) == abc)
  }

  @Test func `hexadecimal in lower case`() {
    #expect(Digest.hex([0, 15, 16, 255]) == "000f10ff")
    #expect(Digest.hex([]) == "")
  }

  @Test func `equal means same length and same bytes`() {
    #expect(Digest.equal([1, 2, 3], [1, 2, 3]))
    #expect(Digest.equal([], []))
    #expect(Digest.equal([1, 2, 3], [1, 2, 3][...]))
    #expect(!Digest.equal([1, 2, 3], [0, 2, 3]))
    #expect(!Digest.equal([1, 2, 3], [1, 2, 0x83]))
    #expect(!Digest.equal([1, 2, 3], [1, 2]))
    #expect(!Digest.equal([], [0]))
  }
}
