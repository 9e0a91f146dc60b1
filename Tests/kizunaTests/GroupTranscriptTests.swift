import APITypes
import Accounting
import Models
import Testing

@testable import kizuna

@Suite struct GroupTranscriptTests {
  let city: TestCity

  init() throws { city = try TestCity() }

  @Test func aHouseholdFromMakingToLeaving() async throws {
    let day = try #require(Day("2026-11-20"))
    let code = CodeBody(
      id: city.household.id, code: "BCDF-GHJK", role: .member, expiresAt: nil, createdAt: TestMachine.now)
    let joined = MembershipBody(group: city.household.id, member: city.member.id, role: .member, from: day)
    let member = GroupMemberBody(member: city.member.id, name: "あき", role: .keeper, from: day, to: nil)
    let machine = try TestMachine([
      city.groupsAnswer, city.cityAnswer, .json(city.household, status: 201), .json(joined, status: 201),
      city.groupsAnswer, city.groupsAnswer, .json(code, status: 201), city.groupsAnswer, .json(ListBody([member])),
      city.groupsAnswer, city.groupsAnswer, .noContent, TestCity.problem(Refusal(.codeNotValid)),
    ])
    try machine.logIn(city)
    var transcript = Transcript(machine)
    await transcript.run("group", "list", "--lang", "ja")
    await transcript.run("group", "create", "household", "みどりの家", "--enrolled", "4")
    await transcript.run("group", "join", "ＢＣＤＦ-GHJK")
    await transcript.run("group", "code", "みどりの家", "--lang", "ja")
    await transcript.run("group", "members", "みどりの家")
    await transcript.run("group", "leave", "みどりの家")
    await transcript.run("group", "leave", "みどりの家", "--yes")
    await transcript.run("group", "join", "XXXX-XXXX")
    try Golden.check("group", transcript.text)
  }

  @Test func aGroupBelowAWard() async throws {
    var ward = city.household
    ward.id = try #require(PublicIdentifier("01935c3f-5a10-7b21-9c44-5f0e8d2a6b72"))
    (ward.kind, ward.name, ward.role) = (.ward, "Urawa-ku", nil)
    let id = ward.id
    func wards(_ names: String...) -> WireAnswer {
      .json(
        ListBody(
          names.map { DirectoryGroupBody(id: id, city: "saitama", kind: .ward, parent: city.city.id, name: $0) }))
    }
    let machine = try TestMachine([
      city.groupsAnswer, wards("Kita-ku"), city.groupsAnswer, wards("北区", "浦和区"), .json(ward),
      .json(city.household, status: 201),
      city.groupsAnswer, wards(), city.groupsAnswer, wards(),
    ])
    try machine.logIn(city)
    var transcript = Transcript(machine)
    await transcript.run("group", "create", "club", "自転車の会", "--in", "浦和区", "--json")
    await transcript.run("group", "create", "club", "自転車の会", "--in", "Atlantis")
    try Golden.check("group-ward", transcript.text)
  }

  @Test func aProfile() async throws {
    var profile = HouseholdProfileBody()
    profile.people = 4
    var changed = profile
    changed.petrolCarKilometresPerLitre = 15.5
    changed.evWattHoursPerKilometre = 130
    let machine = try TestMachine([
      city.groupsAnswer, .json(HouseholdProfileBody()), city.groupsAnswer, .json(profile), .json(changed),
    ])
    try machine.logIn(city)
    var transcript = Transcript(machine)
    await transcript.run("group", "profile", "みどりの家")
    await transcript.run("group", "profile", "みどりの家", "--km-per-l", "15.5", "--ev-wh-per-km", "130", "--lang", "ja")
    try Golden.check("group-profile", transcript.text)
  }
}
