import APITypes
import Accounting
import Models
import Testing

@testable import kizuna

@Suite struct StaffTranscriptTests {
  let city: TestCity

  init() throws { city = try TestCity() }

  @Test func unusualEntriesFromTheListToTheConfirmation() async throws {
    let day = try #require(Day("2026-11-20"))
    let ids = try ["01935c7a", "01935c7b", "01935c7c"].map {
      try #require(PublicIdentifier("\($0)-2f4e-7c55-a1d0-3e9b61f4c820"))
    }
    let waiting = WireAnswer.json(
      ListBody([
        UnusualEntryBody(id: ids[0], day: day, action: "walk", quantity: 30, unit: "km", nickname: "ゆかいなパンダ"),
        UnusualEntryBody(id: ids[1], day: day, action: "walk", quantity: 22.5, unit: "km", name: "あき"),
        UnusualEntryBody(
          id: ids[2], day: day, action: "walk", quantity: 16, unit: "km", sheet: "ecolife-2023-summer", row: 7),
      ]))
    let none = WireAnswer.json(ListBody([UnusualEntryBody]()))
    let machine = try TestMachine([
      city.groupsAnswer, waiting, city.groupsAnswer, waiting, city.groupsAnswer, waiting, .noContent, .noContent,
      city.groupsAnswer, waiting, city.groupsAnswer, waiting, city.groupsAnswer, none,
      city.groupsAnswer, TestCity.problem(Refusal(.notAllowed)),
    ])
    try machine.logIn(city)
    try machine.keepCatalogue(city)
    var transcript = Transcript(machine)
    await transcript.run("group", "unusual", "みどりの家")
    await transcript.run("group", "unusual", "みどりの家", "--lang", "ja")
    await transcript.run("group", "confirm", "みどりの家", "01935c7a", "01935c7c")
    await transcript.run("group", "confirm", "みどりの家", "01935c")
    await transcript.run("group", "confirm", "みどりの家", "0000ffff", "--lang", "ja")
    await transcript.run("group", "unusual", "みどりの家")
    await transcript.run("group", "unusual", "みどりの家")
    try Golden.check("group-unusual", transcript.text)
  }

  @Test func alertDays() async throws {
    let days = try ["2026-11-20", "2027-01-25"].map { try #require(Day($0)) }
    let heat = AlertBody(day: days[0], kind: .heat)
    let cold = AlertBody(day: days[1], kind: .cold)
    let machine = try TestMachine([
      .json(ListBody([heat, cold])), .json(ListBody([heat, cold])), .json(ListBody([AlertBody]())), city.cityAnswer,
      .json(heat), .json(cold), .noContent, TestCity.problem(Refusal(.notAllowed)),
    ])
    try machine.logIn(city)
    var transcript = Transcript(machine)
    await transcript.run("alert", "list")
    await transcript.run("alert", "list", "--lang", "ja")
    await transcript.run("alert", "list", "--from", "2026-07-01", "--to", "2026-07-31")
    await transcript.run("alert", "set", "today", "heat")
    await transcript.run("alert", "set", "2027-01-25", "cold", "--lang", "ja")
    await transcript.run("alert", "remove", "2027-01-25")
    await transcript.run("alert", "remove", "yesterday", "--lang", "ja")
    await transcript.run("alert", "set", "today", "rain")
    try Golden.check("alert", transcript.text)
  }
}
