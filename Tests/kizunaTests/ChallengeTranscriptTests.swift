import APITypes
import Foundation
import Models
import Testing

@testable import kizuna

/// Challenges on the command line, with the answers that the API's document has as examples.
@Suite struct ChallengeTranscriptTests {
  let city: TestCity

  init() throws { city = try TestCity() }

  @Test func fromTheDraftToTheStandings() async throws {
    let (list, one) = (try WireAnswer.example("challenges"), try WireAnswer.example("challenge"))
    let standings = try WireAnswer.example("standings")
    let machine = try TestMachine([
      city.groupsAnswer, one, list, one, one, list, list, city.cityAnswer, list, standings, list, standings,
      list, try .example("standings_around"), list, try .example("standings_goal"), list,
    ])
    try machine.logIn(city)
    var transcript = Transcript(machine)
    await transcript.run(
      "challenge", "create", "エコの秋", "--group", "みどりの家", "--teams", "class", "--from", "2026-11-23", "--to",
      "2026-12-06", "--lang", "ja")
    await transcript.run("challenge", "open", "エコの秋", "--yes")
    await transcript.run("challenge", "list")
    await transcript.run("challenge", "show", "エコの秋", "--lang", "ja")
    await transcript.run("challenge", "standings", "エコの秋", "--explain")
    await transcript.run("challenge", "standings", "eco", "--lang", "ja")
    await transcript.run("challenge", "standings", "エコの秋", "--around", "5年2組")
    await transcript.run("challenge", "standings", "エコの秋", "--lang", "ja-Hira")
    await transcript.run("challenge", "standings", "ことば")
    try Golden.check("challenge", transcript.text)
  }

  @Test func aTemplateThatSaysWhatNobodyUnderstands() async throws {
    let machine = try TestMachine([city.groupsAnswer, city.groupsAnswer])
    try machine.logIn(city)
    try machine.home.write(
      #"""
      {"kizuna": "challenge-template-1", "title": {"ja": "夏"}, "days": 14, "counting": "done", "target_kg": 100,
       "scoring": {"rule": "goal"}}
      """#, to: "summer.json")
    let file = machine.home.path + "/summer.json"
    var transcript = Transcript(machine)
    for language in ["en", "ja"] {
      await transcript.run(
        "challenge", "create", "--template", file, "--group", "みどりの家", "--from", "2026-11-23", "--lang", language)
    }
    try Golden.check("challenge-template", transcript.text.replacing(file, with: "summer.json"))
  }

  @Test func theResultAndWhatIsRefused() async throws {
    let (list, one) = (try WireAnswer.example("challenges"), try WireAnswer.example("challenge"))
    let result = try WireAnswer.example("result")
    let machine = try TestMachine([
      list, result, list, result, list, TestCity.problem(Refusal(.challengeNotClosed)), list, city.groupsAnswer, one,
      list, city.groupsAnswer, TestCity.problem(Refusal(.notAllowed)),
    ])
    try machine.logIn(city)
    var transcript = Transcript(machine)
    await transcript.run("challenge", "result", "エコの秋")
    await transcript.run("challenge", "result", "エコの秋", "--lang", "ja")
    await transcript.run("challenge", "result", "エコの秋", "--lang", "ja")
    await transcript.run("challenge", "join", "エコの秋", "--group", "みどりの家")
    await transcript.run("challenge", "join", "エコの秋", "--group", "みどりの家")
    try Golden.check("challenge-result", transcript.text)
  }

  @Test func theResultOfMoreTeamsThanAChallengeNames() async throws {
    var challenge = try WireAnswer.example("challenge").decoded(ChallengeBody.self)
    (challenge.state, challenge.teamCount) = (.closed, 260)
    challenge.teams.removeAll { !$0.isOwn }
    var board = try WireAnswer.example("standings").decoded(StandingsBody.self)
    (board.state, board.teamCount) = (.closed, 260)
    // Even the board's first 200 teams are not all.
    board.data.removeLast()
    let (list, result) = (WireAnswer.json(ListBody([challenge])), try WireAnswer.example("result"))
    let machine = try TestMachine([list, result, .json(board), list, result])
    try machine.logIn(city)
    var transcript = Transcript(machine)
    await transcript.run("challenge", "result", "エコの秋", "--save", machine.home.path + "/result.json")
    await transcript.run("challenge", "result", "エコの秋", "--save", machine.home.path + "/none/a.json", "--lang", "ja")
    #expect(machine.home.text(of: "result.json").map { Array($0.utf8) } == result.body)
    try Golden.check("challenge-result-many", machine.redacted(transcript.text))
  }

  @Test func watchingUntilItIsOver() async throws {
    var board = try WireAnswer.example("standings").decoded(StandingsBody.self)
    board.data.removeLast()
    let open = WireAnswer.json(board, etag: "\"ce41a32b\"")
    board.asOf = try #require(Instant("2026-12-09T14:59:58Z"))
    let later = WireAnswer.json(board, etag: "\"51d0b99e\"")
    (board.state, board.asOf) = (.closed, try #require(Instant("2026-12-09T15:00:00Z")))
    let closed = WireAnswer.json(board, etag: "\"7c89e6b6\"")
    let (list, same) = (try WireAnswer.example("challenges"), WireAnswer(status: 304))
    let machine = try TestMachine([
      list, open, same, later, .silence, .silence, same, closed, list, closed, list, .silence,
    ])
    try machine.logIn(city)
    try machine.keepCatalogue(city)
    var transcript = Transcript(machine)
    await transcript.run("challenge", "watch", "エコの秋", "--top", "2")
    // Twice as long where nobody answers, and as before once somebody does.
    #expect(machine.waited == [2000, 2000, 2000, 4000, 8000, 2000])
    await transcript.run("challenge", "watch", "エコの秋", "--lang", "ja")
    await transcript.run("challenge", "watch", "エコの秋")
    try Golden.check("challenge-watch", transcript.text)
  }

  @Test func watchingWaitsWhereTheServerCannotAnswerJustNow() async throws {
    var board = try WireAnswer.example("standings").decoded(StandingsBody.self)
    let (list, open) = (try WireAnswer.example("challenges"), WireAnswer.json(board, etag: "\"1\""))
    board.state = .closed
    let (full, away) = (TestCity.problem(Refusal(.tooManyRequests)), TestCity.problem(Refusal(.storageUnavailable)))
    let proxy = WireAnswer.text("<h1>Bad gateway</h1>", status: 502, contentType: "text/html")
    let machine = try TestMachine([
      list, open, away, full, proxy, .json(board, etag: "\"2\""), list, away,
      list, open, TestCity.problem(.notFound),
    ])
    try machine.logIn(city)
    try machine.keepCatalogue(city)
    let watch = ["challenge", "watch", "エコの秋"]
    #expect(await machine.run(watch).status == ExitStatus.ok.rawValue)
    #expect(machine.waited == [2000, 4000, 8000, 16_000])
    // Nothing is waited for that was never there, or is there no more.
    #expect(await machine.run(watch).status == ExitStatus.unreachable.rawValue)
    #expect(await machine.run(watch).status == ExitStatus.notFound.rawValue)
    #expect(machine.waited == [2000, 4000, 8000, 16_000, 2000])
  }

  @Test func watchingOnATerminalDrawsInOnePlace() async throws {
    var board = try WireAnswer.example("standings_goal").decoded(StandingsBody.self)
    let open = WireAnswer.json(board, etag: "\"1\"")
    board.state = .closed
    let machine = try TestMachine(
      [try .example("challenges"), open, .json(board, etag: "\"2\"")], variables: ["TERM": "dumb"], isTerminal: true)
    try machine.logIn(city)
    try machine.keepCatalogue(city)
    var transcript = Transcript(machine)
    await transcript.run("challenge", "watch", "エコの秋", "--lang", "ja-Hira")
    try Golden.check("challenge-watch-terminal", transcript.text)
  }
}

extension WireAnswer {
  /// An answer that the API's document has as an example.
  static func example(_ name: String) throws -> WireAnswer {
    let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return .text(
      try String(contentsOf: project.appendingPathComponent("API/examples/\(name).json"), encoding: .utf8))
  }

  /// Its body, to be varied.
  func decoded<Body: Decodable>(_ type: Body.Type) throws -> Body { try JSONCoding.decode(type, from: body) }
}
