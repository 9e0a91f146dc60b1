import APIClient
import APITypes
import Accounting
import HTTPTypes
import Testing

/// Each endpoint has a method of the client that calls it.
struct EveryCallTests {
  @Test func callsEveryEndpoint() async throws {
    let transport = ScriptedTransport { _ in (HTTPResponse(status: .noContent), []) }
    let client = try APIClient.test(transport)
    for call in Self.calls { try? await call(client) }
    let called = await transport.exchanges.map { "\($0.request.method) \(Self.pattern(of: $0.request))" }
    // Streams are for browsers and programs that wait: the client asks again with its tag.
    let callable = Endpoint.all.filter { $0 != .followStandings }
    #expect(Set(called) == Set(callable.map { "\($0.method) \($0.path)" }))
  }

  /// Finds the endpoint that was meant: of those whose fixed steps agree, the one with the fewest braces.
  private static func pattern(of request: HTTPRequest) -> String {
    let path = (request.path ?? "").dropFirst("/api".count).prefix { $0 != "?" }
    let steps = path.split(separator: "/")
    let fitting = Endpoint.all.filter { endpoint in
      let pattern = endpoint.path.split(separator: "/")
      return endpoint.method == request.method && pattern.count == steps.count
        && zip(pattern, steps).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
    }
    return fitting.min { $0.parameters.count < $1.parameters.count }?.path ?? String(path)
  }

  private static let id = PublicIdentifier("01935c3d-11f2-7e90-8a3b-27c9d4e1f005")!
  private static let day = Day(number: 20_000)
  private static let entry = EntryRequest(action: "walk", day: day)

  private static let calls: [@Sendable (APIClient) async throws -> Void] =
    publicCalls + accountCalls + entryCalls + groupCalls + sheetCalls + challengeCalls + staffCalls
    + habitCalls

  private static let publicCalls: [@Sendable (APIClient) async throws -> Void] = [
    { _ = try await $0.live() }, { _ = try await $0.ready() }, { _ = try await $0.documentYAML() },
    { _ = try await $0.documentJSON() }, { _ = try await $0.privacy() },
    { _ = try await $0.cities() }, { _ = try await $0.city("saitama") },
    { _ = try await $0.totals(ofCity: "saitama", from: day, to: day) },
    { _ = try await $0.directory(of: "saitama") }, { _ = try await $0.catalogue(of: "saitama") },
    { _ = try await $0.action("walk", of: "saitama") }, { _ = try await $0.factors(of: "saitama") },
    { _ = try await $0.sheets(of: "saitama") }, { _ = try await $0.sheet("day", of: "saitama") },
    { _ = try await $0.edition("0") },
    { _ = try await $0.estimate(EstimateRequest(action: "walk", quantity: 1, day: day)) },
  ]

  private static let accountCalls: [@Sendable (APIClient) async throws -> Void] = [
    { _ = try await $0.signUp(AccountRequest(city: "saitama", handle: "aki", password: "p")) },
    { _ = try await $0.logIn(SessionRequest(city: "saitama", handle: "aki", password: "p")) },
    { _ = try await $0.refresh("r") }, { _ = try await $0.sessions() }, { try await $0.endSession() },
    {
      try await $0.resetPassword(
        PasswordReset(city: "saitama", handle: "aki", recoveryCode: "c", newPassword: "p")
      )
    },
    { _ = try await $0.me() }, { _ = try await $0.changeMe(MePatch(locale: .ja), ifMatch: "\"1\"") },
    { try await $0.changePassword(PasswordChange(currentPassword: "p", newPassword: "q")) },
    { _ = try await $0.myTotals(from: day, to: day) },
    { _ = try await $0.joinAsPupil(PupilRequest(code: "c")) },
    { _ = try await $0.returnAsPupil(PupilReturn(PupilCard(code: "c", nickname: "n", secret: []))) },
    { _ = try await $0.resetSecret(of: id, in: id) },
    { _ = try await $0.turnSchoolYear(of: id, SchoolYearRequest(classes: [])) },
    { _ = try await $0.linkPupil(PupilCard(code: "c", nickname: "n", secret: []), to: id) },
  ]

  private static let entryCalls: [@Sendable (APIClient) async throws -> Void] = [
    { _ = try await $0.addEntry(NewEntryRequest(entry: entry)) }, { _ = try await $0.entries() },
    { _ = try await $0.entry(id) }, { _ = try await $0.putEntry(id, entry) },
    { try await $0.deleteEntry(id, ifMatch: "\"1\"") },
  ]

  private static let habitCalls: [@Sendable (APIClient) async throws -> Void] = [
    { _ = try await $0.today() }, { _ = try await $0.habits() },
    { _ = try await $0.putHabit("walk", HabitRequest(weekdays: [1])) }, { try await $0.deleteHabit("walk") },
  ]

  private static let staffCalls: [@Sendable (APIClient) async throws -> Void] = [
    { _ = try await $0.alerts(of: "saitama") }, { _ = try await $0.putAlert(.heat, on: day, of: "saitama") },
    { try await $0.deleteAlert(on: day, of: "saitama") }, { _ = try await $0.unusual(in: id) },
    { try await $0.confirm(id) },
  ]

  private static let sheetCalls: [@Sendable (APIClient) async throws -> Void] = [
    { _ = try await $0.putSheetRun(id, of: id, SheetRunRequest(sheet: "day", day: day, rows: [])) },
    { _ = try await $0.sheetRun(id, of: id) }, { try await $0.deleteSheetRun(id, of: id, ifMatch: "\"1\"") },
    { _ = try await $0.sheetRuns(of: id) }, { _ = try await $0.blankSheet(of: id) },
  ]

  private static let groupCalls: [@Sendable (APIClient) async throws -> Void] = [
    { _ = try await $0.addGroup(GroupRequest(kind: .household, parent: id, name: "n")) }, { _ = try await $0.groups() },
    { _ = try await $0.group(id) }, { _ = try await $0.changeGroup(id, GroupPatch(name: "n"), ifMatch: "\"1\"") },
    { try await $0.deleteGroup(id, ifMatch: "\"1\"") }, { _ = try await $0.totals(of: id, from: day, to: day) },
    { _ = try await $0.members(of: id) }, { _ = try await $0.changeMember(id, of: id, role: .keeper) },
    { try await $0.endMembership(id, of: id) }, { _ = try await $0.join(code: "c") },
    { _ = try await $0.addCode(to: id) },
    { _ = try await $0.codes(of: id) }, { try await $0.deleteCode(id, of: id) }, { _ = try await $0.profile(of: id) },
    { _ = try await $0.putProfile(of: id, HouseholdProfileBody()) },
  ]

  private static let challengeCalls: [@Sendable (APIClient) async throws -> Void] = [
    {
      _ = try await $0.addChallenge(
        ChallengeRequest(
          group: id, title: TextBody(en: "t"), firstDay: day, lastDay: day, counting: .done,
          scoring: ScoringRequest(rule: .total)))
    },
    { _ = try await $0.challenges() }, { _ = try await $0.challenges(ofCity: "saitama") },
    { _ = try await $0.challenge(id) },
    { _ = try await $0.changeChallenge(id, ChallengePatch(state: .open), ifMatch: "\"1\"") },
    { try await $0.deleteChallenge(id, ifMatch: "\"1\"") }, { _ = try await $0.putTeam(id, in: id) },
    { try await $0.removeTeam(id, from: id) }, { _ = try await $0.standings(of: id) },
    { _ = try await $0.result(of: id) }, { _ = try await $0.resultFile(of: id) },
  ]
}
