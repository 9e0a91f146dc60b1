import APITypes
import Accounting
import Models
import Testing

@testable import kizuna

/// What an organiser does with a challenge besides opening it, and who looks after one of its teams.
@Suite struct ChallengeCareTranscriptTests {
  let city: TestCity
  /// Between the classes of a school, as the API's document has it.
  let running: ChallengeBody
  /// The same before it was opened.
  let draft: ChallengeBody

  init() throws {
    city = try TestCity()
    running = try WireAnswer.example("challenge").decoded(ChallengeBody.self)
    var draft = running
    (draft.state, draft.revision, draft.openedAt, draft.closesAt, draft.canManage) = (.draft, 1, nil, nil, true)
    self.draft = draft
  }

  private func transcript(
    _ answers: [WireAnswer], input: [String] = [], isTerminal: Bool = false
  ) throws -> Transcript {
    let machine = try TestMachine(answers, input: input, variables: ["TERM": "dumb"], isTerminal: isTerminal)
    try machine.logIn(city)
    return Transcript(machine)
  }

  /// The groups of a teacher.
  private func groups(_ kind: GroupKind, _ name: String, _ id: String) throws -> WireAnswer {
    let group = GroupBody(
      id: try TestCity.id(id), city: "saitama", kind: kind, parent: city.city.id, name: name, enrolled: 31, band: nil,
      role: .teacher, createdAt: TestMachine.now)
    return .json(ListBody([group, city.root]))
  }

  @Test func leaving() async throws {
    let list = WireAnswer.json(ListBody([running]))
    let groups = try groups(.class, "5年2組", "01935d00-0000-7000-8000-00000000a052")
    var transcript = try transcript([
      list, groups, list, groups, .noContent, list, groups, .noContent,
      list, groups, TestCity.problem(Refusal(.challengeClosed)),
      list, groups, TestCity.problem(Refusal(.notAllowed), .ja), list, groups, TestCity.problem(.notFound),
    ])
    await transcript.run("challenge", "leave", "エコの秋", "--group", "5年2組")
    await transcript.run("challenge", "leave", "エコの秋", "--group", "5年2組", "--yes")
    await transcript.run("challenge", "leave", "01935d00", "--group", "5年2組", "--yes", "--lang", "ja")
    await transcript.run("challenge", "leave", "エコの秋", "--group", "5年2組", "--yes")
    await transcript.run("challenge", "leave", "エコの秋", "--group", "5年2組", "--yes", "--lang", "ja")
    await transcript.run("challenge", "leave", "エコの秋", "--group", "5年2組", "--yes")
    try Golden.check("challenge-leave", transcript.text)
  }

  @Test func editing() async throws {
    let (list, one) = (WireAnswer.json(ListBody([draft])), WireAnswer.json(draft, etag: "\"1-2bc946f3\""))
    var renamed = draft
    (renamed.title.ja, renamed.revision) = ("秋の省エネ", 2)
    var longer = renamed
    longer.description.en = "Three weeks."
    longer.lastDay = try #require(Day("2026-12-13"))
    (longer.lateDays, longer.visibility, longer.revision) = (5, .city, 3)
    var transcript = try transcript([
      list, one, .json(renamed, etag: "\"2-03a9b2dc\""),
      .json(ListBody([renamed])), .json(renamed, etag: "\"2-03a9b2dc\""), .json(longer, etag: "\"3-9e01c4aa\""),
      list, one, .json(longer, etag: "\"3-9e01c4aa\""), list, one, city.cityAnswer, list, one,
      .json(longer, etag: "\"3-9e01c4aa\""), list, one, .json(draft), list, one, .json(draft), list, one, .json(draft),
      list, one,
    ])
    await transcript.run("challenge", "edit", "エコの秋", "--title", "秋の省エネ", "--lang", "ja")
    await transcript.run(
      "challenge", "edit", "秋の省エネ", "--description", "Three weeks.", "--from", "2026-11-23", "--to", "2026-12-13",
      "--late-days", "5", "--visibility", "city")
    await transcript.run("challenge", "edit", "01935d00", "--visibility", "city", "--json")
    await transcript.run("challenge", "edit", "エコの秋", "--to", "someday")
    await transcript.run("challenge", "edit", "エコの秋", "--from", "tomorrow")
    await transcript.run("challenge", "edit", "エコの秋", "--rule", "goal", "--target", "120kg", "--counting", "done")
    await transcript.run("challenge", "edit", "エコの秋", "--minimum", "0", "--bands", "20,30")
    await transcript.run("challenge", "edit", "エコの秋", "--teams", "school", "--rule", "total", "--actions", "ev-trip")
    await transcript.run("challenge", "edit", "エコの秋", "--target", "heavy")
    await transcript.run("challenge", "edit", "エコの秋", "--visibility", "everybody")
    try Golden.check("challenge-edit", transcript.text)
  }

  @Test func whatCannotBeEditedAnyMore() async throws {
    let (list, one) = (WireAnswer.json(ListBody([running])), WireAnswer.json(running, etag: "\"2-7c89e6b6\""))
    var explained = running
    explained.description.ja = "5年生だけのクラス対抗です。"
    var transcript = try transcript([
      list, one, TestCity.problem(Refusal(.challengeRunning)),
      list, one, TestCity.problem(Refusal(.challengeRunning), .ja), list, one, .json(explained),
      list, one, TestCity.problem(Refusal(.staleRevision)), list, one, TestCity.problem(Refusal(.challengeClosed)),
      list,
    ])
    await transcript.run("challenge", "edit", "エコの秋", "--to", "2026-12-13")
    await transcript.run("challenge", "edit", "エコの秋", "--visibility", "public", "--lang", "ja")
    // Its texts may change as long as it runs.
    await transcript.run("challenge", "edit", "エコの秋", "--description", "5年生だけのクラス対抗です。", "--lang", "ja")
    await transcript.run("challenge", "edit", "エコの秋", "--title", "Eco winter")
    await transcript.run("challenge", "edit", "エコの秋", "--description", "Class against class.")
    await transcript.run("challenge", "edit", "エコの冬", "--title", "Eco winter")
    try Golden.check("challenge-edit-refusals", transcript.text)
  }

  @Test func deleting() async throws {
    let (list, one) = (WireAnswer.json(ListBody([draft])), WireAnswer.json(draft, etag: "\"1-2bc946f3\""))
    let (runningList, runningOne) = (WireAnswer.json(ListBody([running])), WireAnswer.json(running, etag: "\"2-7c89\""))
    var transcript = try transcript([
      list, one, list, one, list, one, .noContent, list, one, .noContent,
      runningList, runningOne, TestCity.problem(Refusal(.challengeRunning)),
      runningList, runningOne, TestCity.problem(Refusal(.challengeRunning), .ja),
      list, one, TestCity.problem(Refusal(.staleRevision)),
    ])
    await transcript.run("challenge", "delete", "エコの秋")
    await transcript.run("challenge", "delete", "エコの秋", "--lang", "ja")
    await transcript.run("challenge", "delete", "エコの秋", "--yes")
    await transcript.run("challenge", "delete", "01935d00", "--yes", "--lang", "ja")
    await transcript.run("challenge", "delete", "エコの秋", "--yes")
    await transcript.run("challenge", "delete", "エコの秋", "--yes", "--lang", "ja")
    await transcript.run("challenge", "delete", "エコの秋", "--yes")
    try Golden.check("challenge-delete", transcript.text)
  }

  @Test func leavingAndDeletingAskOnATerminal() async throws {
    let (list, one) = (WireAnswer.json(ListBody([draft])), WireAnswer.json(draft, etag: "\"1-2bc946f3\""))
    let groups = try groups(.class, "5年2組", "01935d00-0000-7000-8000-00000000a052")
    var transcript = try transcript(
      [list, groups, list, groups, .noContent, list, one, list, one, .noContent], input: ["", "y", "n", "はい"],
      isTerminal: true)
    await transcript.run("challenge", "leave", "エコの秋", "--group", "5年2組", input: [""])
    await transcript.run("challenge", "leave", "エコの秋", "--group", "5年2組", input: ["y"])
    await transcript.run("challenge", "delete", "エコの秋", input: ["n"])
    await transcript.run("challenge", "delete", "エコの秋", "--lang", "ja", input: ["はい"])
    try Golden.check("challenge-terminal", transcript.text)
  }

  /// What one city exports and saves is, but for whose it is and when, what another is asked to make.
  @Test func fromOneCityToAnother() async throws {
    let list = WireAnswer.json(ListBody([running]))
    var exporting = try transcript([list, list, list])
    let here = exporting.machine.home
    await exporting.run("challenge", "export", "エコの秋")
    await exporting.run("challenge", "export", "エコの秋", "--save", here.path + "/autumn.json")
    await exporting.run("challenge", "export", "エコの秋", "--save", here.path + "/none/autumn.json", "--lang", "ja")
    let saved = try #require(here.text(of: "autumn.json"))
    #expect(exporting.text.contains("--- stdout\n\(saved)\n---"))

    let groups = try groups(.school, "第二小学校", "01935d00-0000-7000-8000-00000000b001")
    let winter = TextBody(ja: "エコの冬")
    let (made, madeInWinter) = (
      WireAnswer.json(try elsewhere(.draft, running.title), status: 201, etag: "\"1-51aa0e77\""),
      WireAnswer.json(try elsewhere(.draft, winter), status: 201, etag: "\"1-51aa0e77\"")
    )
    let opened = WireAnswer.json(try elsewhere(.open, winter), etag: "\"2-c8813f09\"")
    var making = try transcript([groups, made, groups, madeInWinter, opened])
    try making.machine.home.write(saved, to: "autumn.json")
    let file = making.machine.home.path + "/autumn.json"
    await making.run("challenge", "create", "--template", file, "--group", "第二小学校", "--from", "2027-01-12")
    await making.run(
      "challenge", "create", "エコの冬", "--template", file, "--group", "第二小学校", "--from", "2027-01-12", "--to",
      "2027-01-18", "--minimum", "30", "--visibility", "city", "--open", "--lang", "ja")
    let texts = [exporting, making].map { $0.machine.redacted($0.text) }
    try Golden.check("challenge-export", texts.joined())
  }

  @Test func aDraftThatMayNotBeOpenedIsToldOf() async throws {
    let groups = try groups(.school, "第一小学校", "01935d00-0000-7000-8000-00000000a001")
    let answers = [groups, .json(draft, status: 201, etag: "\"1-2bc946f3\""), TestCity.problem(Refusal(.notAllowed))]
    let machine = try TestMachine(answers + answers)
    try machine.logIn(city)
    let arguments = [
      "challenge", "create", "Eco autumn", "--group", "第一小学校", "--teams", "class", "--from", "2026-11-23", "--to",
      "2026-12-06", "--open",
    ]
    let made = "made: Eco autumn  \(draft.id)\n"
    let told = await machine.run(arguments)
    #expect(told.status == 1 && told.output == made && !told.error.contains(made))
    // Where stdout is JSON or nothing, the failure tells it.
    let inJSON = await machine.run(arguments + ["--json"])
    #expect(inJSON.status == 1 && inJSON.output.isEmpty && inJSON.error.contains("[not_allowed]\n  \(made)"))
    // And how to go on with it.
    let next = "kizuna challenge open \(draft.id)"
    #expect(told.error.contains(next) && inJSON.error.contains(next))
  }

  @Test func actionsAreCalledByTheirTitles() async throws {
    var chosen = running
    chosen.actions = ["cooling-28c", "walk"]
    let machine = try TestMachine([.json(ListBody([chosen]))])
    try machine.logIn(city)
    try machine.keepCatalogue(city)
    let shown = await machine.run(["challenge", "show", "エコの秋"])
    #expect(shown.output.contains("\nactions: Cooled to 28 °C, walk\n"), "what no catalogue knows has its id")
  }

  /// What a school of another city gets for the template.
  private func elsewhere(_ state: ChallengeState, _ title: TextBody) throws -> ChallengeBody {
    var made = draft
    made.id = try TestCity.id("01935d00-0000-7000-8000-00000000c101")
    made.group = try TestCity.id("01935d00-0000-7000-8000-00000000b001")
    (made.groupName, made.title, made.state) = ("第二小学校", title, state)
    (made.teams, made.teamCount) = ([], 0)
    return made
  }
}
