import APITypes
import Accounting
import Models
import Testing

@testable import kizuna

@Suite struct ClassTranscriptTests {
  let city: TestCity
  let school: GroupBody
  let groups: [GroupBody]

  init() throws {
    city = try TestCity()
    func group(_ kind: GroupKind, _ name: String, _ last: String, below parent: PublicIdentifier) throws -> GroupBody {
      GroupBody(
        id: try TestCity.id("01935c6f-0d11-7c30-8b55-3a2c1e0f9d\(last)"), city: "saitama", kind: kind, parent: parent,
        name: name, enrolled: kind == .class ? 31 : nil, band: nil,
        firstDay: kind == .class ? Day("2026-04-01") : nil, locale: kind == .class ? .ja : nil, role: .teacher,
        createdAt: TestMachine.now)
    }
    school = try group(.school, "第一小学校", "80", below: city.city.id)
    groups = [
      school, try group(.class, "5年1組", "81", below: school.id), try group(.class, "5年2組", "82", below: school.id),
    ]
  }

  @Test func aClassFromMakingToItsEnd() async throws {
    let pupil = GroupMemberBody(
      member: try TestCity.id("01935c70-4b2a-7f00-9a10-0c5d7e9f1a2b"), name: nil, nickname: "そよ風のクローバー", role: .pupil,
      from: try #require(Day("2026-04-01")), to: nil)
    let code = CodeBody(
      id: school.id, code: "BCDF-GHJK", role: .pupil, expiresAt: Instant("2026-11-24T03:00:00.000Z"),
      createdAt: TestMachine.now)
    var moved = pupil
    moved.nickname = "水辺のたんぽぽ"
    let (mine, members) = (WireAnswer.json(ListBody(groups)), WireAnswer.json(ListBody([pupil])))
    let codes = WireAnswer.json(ListBody([code]))
    var present = WireAnswer.json(groups[2])
    present.headers["ETag"] = "\"3\""
    let machine = try TestMachine([
      mine, .json(groups[2], status: 201),
      mine, .json(code, status: 201),
      mine, members, codes,
      mine, codes,
      mine, members, .json(SecretBody(secret: [.star, .star, .boat, .leaf])),
      mine, mine, members, .json(moved),
      mine, members,
      mine, members,
      mine, members, .noContent,
      mine, codes, .noContent,
      mine, present, .noContent,
    ])
    try machine.logIn(city)
    try machine.keepCatalogue(city)
    var transcript = Transcript(machine)
    await transcript.run("class", "create", "5年2組", "--enrolled", "31")
    await transcript.run("class", "open", "5年2組", "--lang", "ja")
    await transcript.run("class", "show", "5年2組")
    await transcript.run("class", "codes", "5年2組", "--lang", "ja")
    await transcript.run("class", "card", "5年2組", "そよ風の クローバー", "--lang", "ja")
    await transcript.run("class", "move", "5年2組", "そよ風のクローバー", "--to", "5年1組")
    await transcript.run("class", "card", "5年2組", "だれか")
    await transcript.run("class", "remove", "5年2組", "そよ風のクローバー")
    await transcript.run("class", "remove", "5年2組", "そよ風のクローバー", "--yes", "--lang", "ja-Hira")
    await transcript.run("class", "close", "5年2組")
    await transcript.run("class", "end", "5年2組", "--yes")
    try Golden.check("class", transcript.text)
  }
}
