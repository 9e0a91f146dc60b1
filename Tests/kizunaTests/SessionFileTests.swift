import APIClient
import APITypes
import Foundation
import Models
import Testing

@testable import kizuna

@Suite struct SessionFileTests {
  let city: TestCity
  private static let file = ".local/state/kizuna/session.json"

  init() throws { city = try TestCity() }

  @Test func onlyTheOwnerReadsIt() throws {
    let machine = try TestMachine()
    try machine.logIn(city)
    #expect(try machine.home.mode(of: Self.file) == 0o600)
    #expect(try machine.home.mode(of: ".local/state/kizuna") == 0o700)
  }

  @Test(arguments: [0o640, 0o604, 0o660, 0o666])
  func aFileOpenToOthersIsRefused(mode: Int) async throws {
    let machine = try TestMachine()
    try machine.logIn(city)
    try machine.home.setMode(mode, of: Self.file)
    let (status, output, error) = await machine.run(["auth", "status"])
    #expect(status == 1)
    #expect(output.isEmpty)
    #expect(error.contains("chmod 600 <home>/.local/state/kizuna/session.json"))
    #expect(machine.wire.log.isEmpty)
  }

  @Test func aFolderOpenToOthersIsRefused() async throws {
    let machine = try TestMachine()
    try machine.logIn(city)
    try machine.home.setMode(0o755, of: ".local/state/kizuna")
    let (status, _, error) = await machine.run(["auth", "status"])
    #expect(status == 1)
    #expect(error.contains("chmod 700 <home>/.local/state/kizuna\n"))
  }

  @Test func aLinkIsRefused() async throws {
    let machine = try TestMachine()
    try machine.logIn(city)
    let path = machine.home.path + "/" + Self.file
    try FileManager.default.moveItem(atPath: path, toPath: path + ".real")
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: path + ".real")
    #expect(await machine.run(["auth", "status"]).status == 1)
  }

  @Test func aDamagedFileIsSaid() async throws {
    let machine = try TestMachine()
    try machine.home.write("{}", to: Self.file)
    let (status, _, error) = await machine.run(["list"])
    #expect(status == 1)
    #expect(error.contains("cannot be read"))
  }

  @Test func anExpiredTokenIsRenewedAndKept() async throws {
    var renewed = city.session
    renewed.accessToken = "access-2"
    renewed.refreshToken = "refresh-2"
    let machine = try TestMachine([
      TestCity.problem(Refusal(.tokenExpired)), .json(renewed), .json(city.member), .json(city.member),
    ])
    try machine.logIn(city)
    var transcript = Transcript(machine)
    await transcript.run("auth", "status")
    await transcript.run("auth", "status")
    try Golden.check("auth-renewal", transcript.text)
    #expect(try machine.home.mode(of: Self.file) == 0o600)
    let kept = try #require(machine.home.text(of: Self.file))
    #expect(kept.contains("refresh-2") && !kept.contains("refresh-1"))
    let folder = try FileManager.default.contentsOfDirectory(atPath: machine.home.path + "/.local/state/kizuna")
    #expect(folder.sorted() == ["session.json", "session.json.lock"])
  }

  @Test func manyRenewalsExchangeOnce() async throws {
    let machine = try TestMachine()
    try machine.logIn(city)
    var environment = machine.environment
    environment.pause = { _ in try await Task.sleep(for: .milliseconds(1)) }
    let session = SessionFile(path: Places(machine.variables).session, environment: environment)
    let tokens = try await withThrowingTaskGroup(of: String?.self) { group in
      for _ in 0..<20 {
        group.addTask {
          try await session.renew(expired: "access-1") { refresh in
            #expect(refresh == "refresh-1")
            return SessionTokens(accessToken: "access-2", refreshToken: "refresh-2")
          }
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(tokens == [String?](repeating: "access-2", count: 20))
  }

  @Test func anotherServerIsNotGivenTheTokens() async throws {
    let machine = try TestMachine()
    try machine.logIn(city)
    let (status, _, error) = await machine.run(["list", "--server", "https://other.test"])
    #expect(status == 4)
    #expect(error.contains("not at https://other.test"))
    #expect(machine.wire.log.isEmpty)
  }
}
