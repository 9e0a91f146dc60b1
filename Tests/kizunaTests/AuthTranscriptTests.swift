import APITypes
import Models
import Testing

@testable import kizuna

@Suite struct AuthTranscriptTests {
  let city: TestCity

  init() throws { city = try TestCity() }

  @Test func signingUp() async throws {
    var session = city.session
    session.recoveryCodes = ["bcdf-ghjk-lmnp", "qrst-vwxz-bcdf"]
    let password = "three small turtles"
    let machine = try TestMachine(
      [.json(session, status: 201), .json(city.member), .noContent], input: [password])
    var transcript = Transcript(machine)
    await transcript.run(
      "auth", "signup", "--server", TestCity.server, "--city", "saitama", "--handle", "aki", "--name", "あき",
      "--password-stdin", input: [password])
    await transcript.run("auth", "status")
    await transcript.run("auth", "logout")
    await transcript.run("auth", "status")
    try Golden.check("auth-signup", transcript.text)
  }

  @Test func loggingIn() async throws {
    let machine = try TestMachine(
      [.json(city.session, status: 201)], secrets: ["three small turtles"],
      variables: ["KIZUNA_SERVER": TestCity.server, "KIZUNA_CITY": "saitama", "LANG": "ja_JP.UTF-8"], isTerminal: true)
    var transcript = Transcript(machine)
    await transcript.run("auth", "login", "--handle", "aki")
    try Golden.check("auth-login-terminal", transcript.text)
    #expect(try machine.home.mode(of: ".local/state/kizuna/session.json") == 0o600)
    #expect(try machine.home.mode(of: ".local/state/kizuna") == 0o700)
  }

  @Test func whatCanGoWrong() async throws {
    let machine = try TestMachine(
      [
        TestCity.problem(Refusal(.wrongCredentials)),
        TestCity.problem(Refusal(.weakPassword, at: "/password", .init(en: "Too common.", ja: "よくある語です。")), .ja),
        .silence,
      ],
      input: ["wrong", "password", "three small turtles"], variables: ["KIZUNA_CITY": "saitama"])
    var transcript = Transcript(machine)
    let server = ["--server", TestCity.server]
    await transcript.run("auth", "login", "--handle", "a-b", server[0], server[1], "--password-stdin", input: ["wrong"])
    await transcript.run(
      "auth", "signup", "--handle", "a-b", "--lang", "ja", server[0], server[1], "--password-stdin", input: ["password"]
    )
    await transcript.run(
      "auth", "login", "--handle", "a-b", "--server", "http://192.0.2.1:8080", "--password-stdin",
      input: ["three small turtles"])
    await transcript.run("auth", "login", "--handle", "a-b", server[0], server[1], "--password-stdin")
    await transcript.run("auth", "login", "--handle", "a-b", server[0], server[1])
    await transcript.run("auth", "login", "--handle", "a-b", "--password-stdin")
    await transcript.run("auth", "login", "--handle", "a-b", "--server", "kizuna.test", "--password-stdin")
    try Golden.check("auth-failures", transcript.text)
    #expect(machine.home.text(of: ".local/state/kizuna/session.json") == nil)
  }

  @Test func logoutForgetsTheTokensAlsoWithoutAServer() async throws {
    let machine = try TestMachine([.silence])
    try machine.logIn(city)
    let (status, _, error) = await machine.run(["auth", "logout"])
    #expect(status == 0)
    #expect(error.contains("until it expires"))
    #expect(machine.home.text(of: ".local/state/kizuna/session.json") == nil)
  }
}
