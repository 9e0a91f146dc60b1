import APITypes
import Foundation
import Models
import Testing

@testable import kizuna

/// Challenges on the command line, with the answers that the API's document has as examples.
@Suite struct ChallengeTranscriptTests {
  let city: TestCity

  init() throws { city = try TestCity() }

  private static func example(_ name: String) throws -> WireAnswer {
    let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return .text(
      try String(contentsOf: project.appendingPathComponent("API/examples/\(name).json"), encoding: .utf8))
  }

  @Test func fromTheDraftToTheStandings() async throws {
    let (list, one) = (try Self.example("challenges"), try Self.example("challenge"))
    let standings = try Self.example("standings")
    let machine = try TestMachine([
      city.groupsAnswer, one, list, one, one, list, list, city.cityAnswer, list, standings, list, standings,
      list, try Self.example("standings_around"), list, try Self.example("standings_goal"), list,
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
    let (list, one) = (try Self.example("challenges"), try Self.example("challenge"))
    let result = try Self.example("result")
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
}
