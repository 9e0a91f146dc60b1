import Secrets
import Testing

@Suite struct JoinCodeTests {
  @Test(arguments: [
    ("BCDFGHJK", "BCDFGHJK"),
    ("bcdf-ghjk", "BCDFGHJK"),
    (" Bcdf ghJK\n", "BCDFGHJK"),
    ("B C D F\u{3000}G H J K", "BCDFGHJK"),
    ("ＢＣＤＦ－ｇｈｊｋ", "BCDFGHJK"),
    ("ＢＣＤＦーＧＨＪＫ", "BCDFGHJK"),
    ("bcdf\u{2010}\u{2011}\u{2013}\u{2014}\u{2212}\u{FF70}ghjk", "BCDFGHJK"),
  ])
  func `read as people write them`(text: String, code: String) {
    #expect(JoinCode.normalized(text) == code)
    #expect(JoinCode.normalized(text[...]) == code)
  }

  @Test(arguments: [
    "", "BCDFGHJ", "BCDFGHJKL", "BCDFGHJA", "BCDFGHJ0", "BCDFGHJ１", "BCDF_GHJK", "BCDFGHJ\u{212A}", "BCDFGHJK\u{301}",
    "ビーシーディー", "BCDFGHJK\u{0}", "ßBCDFGH", String(repeating: " ", count: 1000) + "BCDFGHJK",
  ])
  func `nothing else is a code`(text: String) {
    #expect(JoinCode.normalized(text) == nil)
  }

  @Test func `shown in two groups`() {
    #expect(JoinCode.display("BCDFGHJK") == "BCDF-GHJK")
    #expect(JoinCode.normalized(JoinCode.display("BCDFGHJK")) == "BCDFGHJK")
  }

  @Test func `every letter is as likely as the others`() {
    // All 256 bytes in turn: without rejection the first 16 letters would come 13 times and the others 12 times.
    var next = 0
    var seen: [Character: Int] = [:]
    for _ in 0..<30 {
      let code = JoinCode.make { count in
        defer { next += count }
        return (next..<next + count).map { UInt8($0 % 256) }
      }
      #expect(code.count == 8)
      for letter in code { seen[letter, default: 0] += 1 }
    }
    #expect(next == 240)
    #expect(seen == Dictionary(uniqueKeysWithValues: JoinCode.alphabet.map { ($0, 12) }))
  }

  @Test func `bytes beyond the last whole alphabet are drawn again`() {
    var bytes: [UInt8] = [255, 240, 239, 0, 1, 2, 3, 250, 4, 5, 6, 7]
    let code = JoinCode.make { count in
      defer { bytes.removeFirst(count) }
      return Array(bytes.prefix(count))
    }
    #expect(code == "ZBCDFGHJ")
  }

  @Test func `made from the system's randomness they differ`() {
    let codes = Set((0..<200).map { _ in JoinCode.make() })
    #expect(codes.count == 200)
    #expect(codes.allSatisfy { JoinCode.normalized($0) == $0 })
  }
}
