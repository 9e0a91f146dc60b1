import APITypes
import Accounting
import Models
import Testing

@testable import kizuna

@Suite struct TotalsTranscriptTests {
  let city: TestCity

  init() throws { city = try TestCity() }

  private func figures(_ entries: Int64, done: Int64, new: Int64) -> TotalsFigures {
    TotalsFigures(
      entries: entries, activeMembers: nil, memberDays: entries, doneMilligrams: done, newMilligrams: new,
      lowMilligrams: done / 2, highMilligrams: done * 2)
  }

  private func totals(_ key: TotalsKey, _ rows: [TotalsRow], _ sum: TotalsCell) throws -> TotalsBody {
    TotalsBody(
      from: try #require(Day("2026-11-16")), to: try #require(Day("2026-11-22")), by: key, asOf: TestMachine.now,
      data: rows, sum: sum, bases: [.carbonDioxide],
      equivalents: [
        EquivalentBody(id: "soccer_balls", value: 180.7, label: "181 soccer balls full of CO2"),
        EquivalentBody(id: "television_hours", value: 53.2, label: "53 hours of television"),
      ])
  }

  @Test func bars() async throws {
    let days = try totals(
      .day,
      [
        TotalsRow(key: "2026-11-16", .shown(figures(1, done: 122_040, new: 0))),
        TotalsRow(key: "2026-11-19", .shown(figures(1, done: 1_684_817, new: 1_684_817))),
        TotalsRow(key: "2026-11-20", .shown(figures(2, done: 1_806_857, new: 700_000))),
      ], .shown(figures(4, done: 3_613_714, new: 2_384_817)))
    let actions = try totals(
      .action, [TotalsRow(key: "ev-trip", .shown(figures(1, done: 900, new: 0)))], .shown(figures(1, done: 900, new: 0))
    )
    let themes = try totals(.theme, [TotalsRow(key: "mobility", .suppressed)], .suppressed)
    let machine = try TestMachine([
      .json(days), .json(actions), city.groupsAnswer, .json(themes), .json(days), city.groupsAnswer,
      .json(ListBody([DirectoryGroupBody]())), city.groupsAnswer, .json(ListBody([DirectoryGroupBody]())),
    ])
    try machine.logIn(city)
    try machine.keepCatalogue(city)
    var transcript = Transcript(machine)
    await transcript.run("stats")
    await transcript.run("stats", "--month", "--by", "action", "--lang", "ja")
    await transcript.run("stats", "--group", "みどり", "--by", "theme", "--from", "11-01")
    await transcript.run("stats", "--from", "11-16", "--to", "11-20", "--json", "--lang", "ja")
    await transcript.run("stats", "--group", "nowhere")
    await transcript.run("stats", "--week", "--month")
    await transcript.run("stats", "--to", "11-20")
    await transcript.run("stats", "--by", "year")
    try Golden.check("stats", transcript.text)
  }

  @Test func coloursOnATerminalOnly() async throws {
    let rows = [TotalsRow(key: "2026-11-20", .shown(figures(2, done: 200_000, new: 100_000)))]
    let answer = WireAnswer.json(try totals(.day, rows, .shown(figures(2, done: 200_000, new: 100_000))))
    for (variables, isTerminal, isColoured) in [
      ([:], true, true), ([:], false, false), (["NO_COLOR": "1"], true, false), (["TERM": "dumb"], true, false),
    ] {
      let machine = try TestMachine([answer, answer], variables: variables, isTerminal: isTerminal)
      try machine.logIn(city)
      try machine.keepCatalogue(city)
      #expect(await machine.run(["stats"]).output.contains("\u{1B}[") == isColoured)
      #expect(await machine.run(["stats", "--no-color"]).output.contains("\u{1B}[") == false)
    }
  }
}
