import APITypes
import Models
import Testing

@testable import kizuna

@Suite struct EntryTranscriptTests {
  let city: TestCity
  let entries: [EntryBody]

  init() throws {
    city = try TestCity()
    entries = [
      try city.entry("ev-trip", 12.5, day: "2026-11-20", habit: false),
      try city.entry(
        "cooling-28c", 1, day: "2026-11-19", id: "01935c7a-8b10-7244-9f3e-0c5d7a9be613", counted: false),
      try city.entry("ev-drill", 1, day: "2026-11-16", id: "01935c60-0000-7244-9f3e-0c5d7a9be613"),
    ]
  }

  private func transcript(
    _ answers: [WireAnswer], input: [String] = [], isTerminal: Bool = false
  ) throws -> Transcript {
    let machine = try TestMachine(answers, input: input, variables: ["TERM": "dumb"], isTerminal: isTerminal)
    try machine.logIn(city)
    try machine.keepCatalogue(city)
    return Transcript(machine, editions: [city.catalogue.edition])
  }

  @Test func listing() async throws {
    var transcript = try transcript([
      .json(ListBody(entries)), .json(ListBody(Array(entries.prefix(2)), next: "more")), .json(ListBody([entries[2]])),
      .json(ListBody([entries[0]], next: "more")), .json(ListBody<EntryBody>([])), .json(ListBody([entries[0]])),
    ])
    await transcript.run("list")
    await transcript.run("list", "--from", "11-01", "--to", "yesterday", "--lang", "ja")
    await transcript.run("list", "--limit", "1", "--lang", "ja-Hira")
    await transcript.run("list", "--from", "2026-01-01", "--to", "01-31")
    await transcript.run("list", "--json", "--lang", "ja")
    await transcript.run("list", "--from", "today", "--to", "yesterday")
    await transcript.run("list", "--limit", "0")
    try Golden.check("list", transcript.text)
  }

  @Test func showing() async throws {
    let one = WireAnswer.json(entries[0], etag: "\"1\"")
    var transcript = try transcript([
      .json(ListBody(entries)), one, city.groupsAnswer,
      .json(entries[1]), city.groupsAnswer,
      .json(ListBody(entries)),
      .json(ListBody<EntryBody>([])), .json(ListBody<EntryBody>([])),
      TestCity.problem(.notFound),
    ])
    await transcript.run("show", "01935c7a-2")
    await transcript.run("show", entries[1].id.description, "--lang", "ja")
    await transcript.run("show", "01935c7a")
    await transcript.run("show", "abc123")
    await transcript.run("show", "01935c7a-2f4e-7c55-a1d0-3e9b61f4c82f")
    await transcript.run("show", "ev-trip")
    try Golden.check("show", transcript.text)
  }

  @Test func explainingAnEntry() async throws {
    var transcript = try transcript([
      .json(ListBody(entries)), .json(entries[0]), .json(ListBody(entries)), .json(entries[1]),
    ])
    await transcript.run("explain", "01935c7a-2")
    await transcript.run("explain", "01935c7a-8", "--json")
    await transcript.run("explain", "01935c7a-8", "3km")
    try Golden.check("explain-entry", transcript.text)
  }

  @Test func undoing() async throws {
    let page = WireAnswer.json(ListBody(entries))
    let last = WireAnswer.json(entries[1], etag: "\"7\"")
    var transcript = try transcript([
      page, page, last, .noContent, page, last, TestCity.problem(.notFound), page, last,
      TestCity.problem(Refusal(.staleRevision)), .json(ListBody<EntryBody>([])),
    ])
    await transcript.run("undo")
    await transcript.run("undo", "--yes")
    await transcript.run("undo", "--yes", "--lang", "ja")
    await transcript.run("undo", "--yes")
    await transcript.run("undo", "--yes")
    try Golden.check("undo", transcript.text)
  }

  @Test func undoingAsksOnATerminal() async throws {
    let page = WireAnswer.json(ListBody(entries))
    let answers = [page, page, .json(entries[1], etag: "\"7\""), .noContent]
    var transcript = try transcript(answers, input: ["", "y"], isTerminal: true)
    await transcript.run("undo", input: [""])
    await transcript.run("undo", input: ["y"])
    try Golden.check("undo-terminal", transcript.text)
  }
}
