import APITypes
import Accounting
import Models
import Testing

@testable import kizuna

@Suite struct HabitTranscriptTests {
  let city: TestCity

  init() throws { city = try TestCity() }

  private static func habit(_ action: ActionID, _ weekdays: [Int], done: Set<Int>, weeks: Int) throws -> HabitBody {
    let monday = try #require(Day("2026-11-16"))
    return HabitBody(
      action: action, weekdays: weekdays, from: monday,
      week: (1...7).map { number in
        HabitBody.DayOfWeek(
          day: monday.advanced(by: number - 1), isMeant: weekdays.contains(number), isDone: done.contains(number))
      }, streakWeeks: weeks)
  }

  @Test func habitsFromThePlanToTheEnd() async throws {
    let walk = try Self.habit("ev-trip", [1, 3, 5], done: [1, 2], weeks: 3)
    let gone = try Self.habit("of-another-edition", [7], done: [], weeks: 0)
    let list = WireAnswer.json(ListBody([walk, gone]))
    let machine = try TestMachine([
      city.cityAnswer, city.editionAnswer, .json(walk), city.cityAnswer, .json(walk), list, list, list, .noContent,
      list, .noContent,
      .json(ListBody([HabitBody]())),
    ])
    try machine.logIn(city)
    var transcript = Transcript(machine)
    await transcript.run("habit", "set", "ev-trip", "--on", "mon,wed,fri")
    await transcript.run("habit", "set", "ev-trip", "--on", "月、水、金", "--lang", "ja")
    await transcript.run("habit", "set", "ev-trip", "--on", "mon,someday")
    await transcript.run("habit", "list")
    await transcript.run("habit", "list", "--lang", "ja")
    await transcript.run("habit", "remove", "ev-trip", "--lang", "ja-Hira")
    await transcript.run("habit", "remove", "of-another-edition")
    await transcript.run("habit", "list")
    try Golden.check("habit", transcript.text)
  }

  @Test func theDay() async throws {
    let day = try #require(Day("2026-11-20"))
    let id = try #require(PublicIdentifier("01935c7a-2f4e-7c55-a1d0-3e9b61f4c820"))
    let week = TotalsFigures(
      entries: 3, activeMembers: nil, memberDays: 2, doneMilligrams: 750_000, newMilligrams: 500_000,
      lowMilligrams: 430_000, highMilligrams: 1_090_000)
    let full = TodayBody(
      day: day, actions: ["lights-off-day"],
      entries: [
        TodayBody.Entry(
          id: id, action: "ev-trip", quantity: 4, unit: "km", habit: false, avoidedMilligrams: 500_000, revision: 1)
      ], week: week, household: TodayBody.Household(id: id, name: "みどりの家", week: week), challenges: [],
      habits: [
        try Self.habit("own-bottle", [5], done: [], weeks: 1), try Self.habit("ev-trip", [5], done: [5], weeks: 1),
      ])
    var empty = full
    (empty.entries, empty.habits, empty.household) = ([], [], nil)
    let machine = try TestMachine([
      .json(full), city.cityAnswer, city.editionAnswer, .json(full), .json(empty),
    ])
    try machine.logIn(city)
    var transcript = Transcript(machine)
    await transcript.run("today")
    await transcript.run("today", "--lang", "ja")
    await transcript.run("today")
    try Golden.check("today", transcript.text)
  }
}
