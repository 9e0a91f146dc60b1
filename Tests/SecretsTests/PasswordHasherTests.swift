import Secrets
import Testing

/// The PHC strings here were written by libargon2's `argon2_hash` from a C program; the first two are also in the
/// reference implementation's own test.c.
@Suite struct PasswordHasherTests {
  private static let cheap = "$argon2id$v=19$m=8,t=1,p=1$"
  private static let salt = "MDEyMzQ1Njc4OWFiY2RlZg"  // 0123456789abcdef
  private static let battery = "\(cheap)\(salt)$gLHIkr1qgP4r3sH1P/NIg3+PMckaLQ3RkuIiytJhVlY"

  private let hasher = PasswordHasher(
    parameters: .minimumForTests,
    workers: 1,
    random: { Array("0123456789abcdef".utf8.prefix($0)) }
  )

  @Test(arguments: [
    ("password", "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4"),
    ("password", "$argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc"),
    (
      "correct horse battery",
      "$argon2id$v=19$m=19456,t=2,p=1$\(salt)$69I7qCjDTsQwhQqFvpQJiqEI0lGQvxC84fXE0Ktxca4"
    ),
  ])
  func `accepts the reference's strings, whatever their parameters`(password: String, phc: String) async throws {
    #expect(try await hasher.verify(password, against: phc) == .rightButOutdated)
    #expect(try await hasher.verify(password + " ", against: phc) == .wrong)
  }

  @Test func `writes the reference's string`() async throws {
    #expect(try await hasher.hash("correct horse battery") == Self.battery)
    #expect(try await hasher.verify("correct horse battery", against: Self.battery) == .right)
    #expect(try await hasher.verify("correct horse batterY", against: Self.battery) == .wrong)
    #expect(try await hasher.verify("", against: Self.battery) == .wrong)
  }

  @Test func `the standard is 19 MiB, two passes, one lane, and a salt of its own each time`() async throws {
    let hasher = PasswordHasher(workers: 1)
    let first = try await hasher.hash("correct horse battery")
    let second = try await hasher.hash("correct horse battery")
    #expect(first.hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$"))
    #expect(first.utf8.count == 97)
    #expect(first != second)
    #expect(try await hasher.verify("correct horse battery", against: first) == .right)
    #expect(try await hasher.verify("correct horse battery", against: Self.battery) == .rightButOutdated)
  }

  @Test func `composed and decomposed characters are the same password`() async throws {
    let composed = "\(Self.cheap)\(Self.salt)$c5leHZa1geThHkPyPhHbxSnP1ypbs60zNIGA8WPxTNM"
    #expect(try await hasher.verify("caf\u{E9} au lait", against: composed) == .right)
    #expect(try await hasher.verify("cafe\u{301} au lait", against: composed) == .right)
    #expect(try await hasher.hash("cafe\u{301} au lait") == composed)
    let kana = try await hasher.hash("か\u{3099}んは\u{3099}れ にほん")
    #expect(try await hasher.verify("がんばれ にほん", against: kana) == .right)
  }

  @Test(arguments: [
    "",
    "$",
    "$$$$$",
    "password",
    String(repeating: "$", count: 600),
    String(battery.dropLast()),
    battery + "A",
    battery + "=",
    battery + "$",
    " " + battery,
    String(battery.dropFirst()),
    battery.replacing("argon2id", with: "argon2i"),
    battery.replacing("v=19", with: "v=16"),
    battery.replacing("v=19$", with: ""),
    battery.replacing("m=8", with: "m=7"),
    battery.replacing("m=8", with: "m=08"),
    battery.replacing("m=8", with: "m=+8"),
    battery.replacing("m=8", with: "m=-8"),
    battery.replacing("m=8", with: "m="),
    battery.replacing("m=8", with: "m=４"),
    battery.replacing("m=8", with: "m=4294967295"),
    battery.replacing("m=8", with: "m=99999999999999999999"),
    battery.replacing("t=1", with: "t=0"),
    battery.replacing("t=1", with: "t=4294967295"),
    battery.replacing("p=1", with: "p=0"),
    battery.replacing("p=1", with: "p=2"),
    battery.replacing("t=1,p=1", with: "p=1,t=1"),
    battery.replacing("p=1", with: "p=1,keyid=A"),
    battery.replacing(salt, with: ""),
    battery.replacing(salt, with: "MDEy"),
    battery.replacing(salt, with: "MDEyMzQ1Njc4OWFiY2RlZh"),
    battery.replacing(salt, with: "MDEyMzQ1Njc4OWFiY2Rl\u{0}g"),
    battery.replacing("gLHI", with: "g-HI"),
    "\(cheap)\(salt)$",
    "\(cheap)\(salt)$gLHIkr0",
  ])
  func `what isn't a PHC string matches nothing`(phc: String) async throws {
    #expect(try await hasher.verify("correct horse battery", against: phc) == .wrong)
  }

  @Test func `an unknown handle costs a hash and has no answer`() async throws {
    try await hasher.verifyUnknown("correct horse battery")
  }

  @Test func `parameters are bounded`() {
    #expect(Argon2Parameters(memoryKibibytes: 19456, passes: 2, lanes: 1) == .standard)
    #expect(Argon2Parameters(memoryKibibytes: 8, passes: 1, lanes: 1) == .minimumForTests)
    #expect(Argon2Parameters(memoryKibibytes: 15, passes: 1, lanes: 2) == nil)
    #expect(Argon2Parameters(memoryKibibytes: 1024 * 1024 + 1, passes: 1, lanes: 1) == nil)
    #expect(Argon2Parameters(memoryKibibytes: 64, passes: 65, lanes: 1) == nil)
    #expect(Argon2Parameters(memoryKibibytes: 1024, passes: 1, lanes: 17) == nil)
    #expect(Argon2Parameters(memoryKibibytes: 1024, passes: 1, lanes: 0) == nil)
  }
}
