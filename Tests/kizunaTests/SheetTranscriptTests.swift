import APITypes
import Accounting
import Foundation
import Models
import Testing

@testable import kizuna

@Suite struct SheetTranscriptTests {
  let city: TestCity
  let group: GroupBody
  let run: SheetRunBody

  init() throws {
    city = try TestCity()
    group = GroupBody(
      id: try TestCity.id("01935c3e-5a10-7b21-9c44-5f0e8d2a6c01"), city: "saitama", kind: .class, parent: city.city.id,
      name: "5年1組", enrolled: 3, band: nil, role: .teacher, createdAt: TestMachine.now)
    func item(_ action: ActionID, _ title: String, ticks: Int64, done: Int64, new: Int64) -> SheetRunBody.Item {
      SheetRunBody.Item(
        action: action, title: title, ticks: ticks, doneMilligrams: done, newMilligrams: new, rows: 2, enrolled: 3)
    }
    let refusal = Refusal(.unknownNickname, at: "/rows/2", ProblemCode.unknownNickname.title)
    run = SheetRunBody(
      run: try TestCity.id("01935c7a-2f4e-7c55-a1d0-3e9b61f4d000"), sheet: "summer",
      day: try #require(Day("2026-11-19")), revision: 1, rows: 2, enrolled: 3,
      data: [
        SheetRowBody(row: nil, nickname: "みどりのカエル", ticks: [TickRequest("cooling-28c", habit: false)]),
        SheetRowBody(row: nil, nickname: "ゆかいなパンダ", ticks: []),
        SheetRowBody(
          row: nil, nickname: "しらないネコ", ticks: [], problem: Problem(refusal, language: .en, instance: "0193")),
      ],
      byAction: [
        item("cooling-28c", "Cooled to 28 °C", ticks: 1, done: 122_040, new: 122_040),
        item("ev-trip", "Drove an EV", ticks: 0, done: 0, new: 0),
      ])
  }

  private func file(_ machine: TestMachine, _ text: String) throws -> String {
    let path = machine.home.path + "/sheet.csv"
    try Data(text.utf8).write(to: URL(filePath: path))
    return path
  }

  @Test func `a sheet is looked at, entered, corrected, shown and undone`() async throws {
    let groups = WireAnswer.json(ListBody([group, city.root]))
    let none = WireAnswer.json(ListBody([SheetRunBody]()))
    let list = WireAnswer.json(ListBody([run]))
    let present = WireAnswer.json(run, etag: "\"1\"")
    let machine = try TestMachine([
      city.cityAnswer, groups,  // dry run
      city.cityAnswer, groups, none, .json(run, status: 201, etag: "\"1\""),
      city.cityAnswer, groups, list, present, .json(run, etag: "\"2\""),
      groups, city.cityAnswer, list, present,  // show
      groups, city.cityAnswer, none,
      groups, city.cityAnswer, list,  // undo, not agreed
      groups, city.cityAnswer, list, present, .noContent,
    ])
    try machine.logIn(city)
    try machine.keepCatalogue(city)
    let path = try file(machine, "ニックネーム,冷房を28℃にした,電気自動車で移動\nみどりのカエル,○,\nゆかいなパンダ,,\nしらないネコ,,\n")
    var transcript = Transcript(machine, editions: [city.catalogue.edition])
    let enter = ["sheet", "enter", "5年1組", path, "--day", "yesterday"]
    await transcript.run(enter[0], enter[1], enter[2], enter[3], enter[4], enter[5], "--dry-run", "--lang", "ja")
    await transcript.run(enter[0], enter[1], enter[2], enter[3], enter[4], enter[5])
    await transcript.run(enter[0], enter[1], enter[2], enter[3], enter[4], enter[5], "--json")
    await transcript.run("sheet", "show", "5年1組", "--lang", "ja")
    await transcript.run("sheet", "show", "5年1組", "--day", "mon")
    await transcript.run("sheet", "undo", "5年1組")
    await transcript.run("sheet", "undo", "5年1組", "--yes")
    try Golden.check("sheet", machine.redacted(transcript.text))
    #expect(machine.wire.answersLeft == 0)
  }

  @Test func `what is wrong with a table is said before anything is sent`() async throws {
    let groups = WireAnswer.json(ListBody([group, city.root]))
    let machine = try TestMachine([city.cityAnswer, city.cityAnswer, city.cityAnswer, groups, city.cityAnswer, groups])
    try machine.logIn(city)
    try machine.keepCatalogue(city)
    let twice = try file(machine, "番号,冷房を28℃にした,電気自動車で移動\n1,○,\n2,,\n1,,\n")
    var transcript = Transcript(machine, editions: [city.catalogue.edition])
    await transcript.run("sheet", "enter", "5年1組", twice, "--dry-run")
    await transcript.run("sheet", "enter", "5年1組", twice, "--sheet", "spring", "--lang", "ja")
    let many = try file(machine, "番号,冷房を28℃にした,電気自動車で移動\n1,○,\n2,,\n3,,\n4,,\n")
    await transcript.run("sheet", "enter", "5年1組", many, "--dry-run")
    await transcript.run("sheet", "enter", "5年1組", many, "--day", "2026-12-24", "--dry-run", "--lang", "ja")
    try Golden.check("sheet-checks", machine.redacted(transcript.text))
  }

  @Test func `a blank sheet goes to stdout or a file`() async throws {
    let groups = WireAnswer.json(ListBody([group, city.root]))
    let page = WireAnswer.text("<!doctype html>\n<title>5年1組</title>\n", contentType: "text/html; charset=utf-8")
    let machine = try TestMachine([groups, page, groups, page, groups, page])
    try machine.logIn(city)
    var transcript = Transcript(machine)
    let out = machine.home.path + "/blank.html"
    await transcript.run("sheet", "print", "5年1組", "--lang", "ja")
    await transcript.run("sheet", "print", "5年1組", "--sheet", "summer", "--band", "1-3", "--out", out)
    #expect(FileManager.default.contents(atPath: out) == Data(page.body))
    await transcript.run("sheet", "print", "5年1組", "--out", machine.home.path + "/nowhere/blank.html")
    await transcript.run("sheet", "print", "5年1組", "--json")
    await transcript.run("sheet", "print", "5年1組", "--band", "toddlers")
    try Golden.check("sheet-print", machine.redacted(transcript.text))
    #expect(machine.wire.answersLeft == 0)
  }

  @Test func `a file with faults is not sent`() async throws {
    let machine = try TestMachine([city.cityAnswer, city.cityAnswer, city.cityAnswer])
    try machine.logIn(city)
    try machine.keepCatalogue(city)
    let path = try file(machine, "row,cooling-28c,flying\n1,maybe,\n500,1,\n")
    var transcript = Transcript(machine, editions: [city.catalogue.edition])
    await transcript.run("sheet", "enter", "5年1組", path)
    await transcript.run("sheet", "enter", "5年1組", path, "--lang", "ja")
    await transcript.run("sheet", "enter", "5年1組", machine.home.path + "/nothing.csv")
    _ = try file(machine, "row,cooling-hour-less\n1,1\n")
    await transcript.run("sheet", "enter", "5年1組", path)
    try Golden.check("sheet-faults", machine.redacted(transcript.text))
  }
}
