import APITypes
import Accounting
import Models
import Testing

@testable import kizuna

@Suite struct LogTranscriptTests {
  let city: TestCity

  init() throws { city = try TestCity() }

  private func transcript(_ answers: [WireAnswer], cached: Bool = true) throws -> Transcript {
    let machine = try TestMachine(answers)
    try machine.logIn(city)
    if cached { try machine.keepCatalogue(city) }
    return Transcript(machine, editions: [city.catalogue.edition])
  }

  @Test func logging() async throws {
    let trip = try city.entry("ev-trip", 12.5, day: "2026-11-20", habit: false)
    let cooling = try city.entry("cooling-28c", 1, day: "2026-11-19", language: .ja, counted: false)
    let drill = try city.entry("ev-drill", 1, day: "2026-11-16", language: .jaHira)
    var transcript = try transcript(
      [
        city.cityAnswer, city.editionAnswer, .json(trip, status: 201, etag: "\"1\""), city.groupsAnswer,
        city.cityAnswer, .json(cooling, status: 201), city.groupsAnswer,
        city.cityAnswer, .json(drill, status: 201), .silence,
        city.cityAnswer, .json(trip, status: 201),
      ], cached: false)
    await transcript.run("log", "ev-trip", "12.5km", "--new")
    await transcript.run("log", "cooling-2", "--yesterday", "--habit", "--lang", "ja")
    await transcript.run("log", "訓練", "--day", "mon", "--lang", "ja-Hira")
    await transcript.run("log", "電気自動車", "１２．５ｋｍ", "--input", "charging=home", "--note", "祖母の家", "--json")
    try Golden.check("log", transcript.text)
    #expect(transcript.machine.wire.answersLeft == 0)
  }

  @Test func wordsThatDontSayWhatTheyShould() async throws {
    var transcript = try transcript([WireAnswer](repeating: city.cityAnswer, count: 6))
    await transcript.run("log", "cooling")
    await transcript.run("log", "evtrip", "3km")
    await transcript.run("log", "zzz", "--lang", "ja")
    await transcript.run("log", "ev-trip")
    await transcript.run("log", "ev-trip", "12,5km")
    await transcript.run("log", "ev-trip", "far", "--lang", "ja-Hira")
    await transcript.run("log", "ev-trip", "3km", "--day", "someday")
    await transcript.run("log", "ev-trip", "3km", "--day", "mon", "--yesterday")
    await transcript.run("log", "ev-trip", "3km", "--habit", "--new")
    await transcript.run("log", "ev-trip", "3km", "--input", "charging")
    try Golden.check("log-words", transcript.text)
  }

  @Test func theServersRefusals() async throws {
    let bound = Refusal(
      .aboveDailyBound, at: "/quantity", LocalizedText(en: "At most 1000 km in a day.", ja: "一日に1000 kmまでです。"))
    var transcript = try transcript([
      city.cityAnswer, TestCity.problem(bound),
      city.cityAnswer, TestCity.problem(bound, .ja),
      city.cityAnswer, TestCity.problem(Refusal(.entryExistsWithDifferentContent)),
      city.cityAnswer, TestCity.problem(Refusal(.loginRequired)),
      city.cityAnswer, .text("<h1>Welcome</h1>", contentType: "text/html"),
      .text("gone", status: 404, contentType: "text/plain"),
    ])
    await transcript.run("log", "ev-trip", "1200km")
    await transcript.run("log", "ev-trip", "1200km", "--lang", "ja")
    await transcript.run("log", "ev-trip", "3km")
    await transcript.run("log", "ev-trip", "3km")
    await transcript.run("log", "ev-trip", "3km")
    await transcript.run("log", "ev-trip", "3km")
    try Golden.check("log-refusals", transcript.text)
  }

  @Test func anUnreachableServerIsTriedAgainUnderTheSameID() async throws {
    let entry = try city.entry("ev-trip", 3, day: "2026-11-20")
    let busy = TestCity.problem(Refusal(.busy, retryAfterSeconds: 2))
    var transcript = try transcript(
      [city.cityAnswer, .silence, busy, .json(entry, status: 201), city.groupsAnswer, city.cityAnswer]
        + [.silence, .silence, .silence, .silence, .silence])
    await transcript.run("log", "ev-trip", "3km")
    await transcript.run("log", "ev-trip", "3km")
    await transcript.run("log", "ev-trip", "3km")
    try Golden.check("log-unreachable", transcript.text)
    let puts = transcript.machine.wire.log.filter { $0.hasPrefix("PUT") }
    #expect(puts.count == 7)
    #expect(Set(puts[..<3]).count == 1)
    #expect(Set(puts[3...]).count == 1)
    #expect(transcript.machine.waited.count == 5)
    #expect(transcript.machine.waited[1] == 2000)
  }
}
