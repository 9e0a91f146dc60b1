import APITypes
import Foundation
import Testing

/// An example's name and the type that reads it.
struct Example: Sendable, CustomTestStringConvertible {
  let name: String
  /// Reads it and writes it again.
  let rewrite: @Sendable ([UInt8]) throws -> [UInt8]
  /// Reads it and writes it as Foundation does.
  let rewriteByFoundation: @Sendable ([UInt8]) throws -> [UInt8]

  var testDescription: String { name }

  static func request<Body: RequestBody>(_ name: String, _: Body.Type) -> Example {
    Example(
      name: name, rewrite: { try JSONCoding.encode(RequestDecoding.decode(Body.self, from: $0)) },
      rewriteByFoundation: { try foundation(RequestDecoding.decode(Body.self, from: $0)) })
  }

  static func answer<Body: Codable & SendableMetatype>(_ name: String, _: Body.Type) -> Example {
    Example(
      name: name, rewrite: { try JSONCoding.encode(JSONCoding.decode(Body.self, from: $0)) },
      rewriteByFoundation: { try foundation(JSONCoding.decode(Body.self, from: $0)) })
  }

  private static func foundation(_ body: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return [UInt8](try encoder.encode(body))
  }

  static let all = requests + answers + challenges

  static let requests = [
    request("account_request", AccountRequest.self), request("session_request", SessionRequest.self),
    request("refresh_request", RefreshRequest.self), request("password_change", PasswordChange.self),
    request("password_reset", PasswordReset.self), request("me_patch", MePatch.self),
    request("entry_request", EntryRequest.self), request("sheet_run_request", SheetRunRequest.self),
    request("new_entry_request", NewEntryRequest.self),
    request("estimate_request", EstimateRequest.self), request("group_request", GroupRequest.self),
    request("group_patch", GroupPatch.self), request("member_patch", MemberPatch.self),
    request("code_request", CodeRequest.self), request("membership_request", MembershipRequest.self),
    request("pupil_request", PupilRequest.self), request("pupil_return", PupilReturn.self),
    request("school_year_request", SchoolYearRequest.self), request("pupil_card", PupilCard.self),
    request("profile_request", HouseholdProfileBody.self), request("alert_request", AlertRequest.self),
    request("habit_request", HabitRequest.self),
  ]

  static let challenges = [
    request("challenge_request", ChallengeRequest.self), request("goal_request", ChallengeRequest.self),
    request("challenge_patch", ChallengePatch.self), request("team_request", TeamRequest.self),
    answer("challenge", ChallengeBody.self), answer("challenges", ListBody<ChallengeBody>.self),
    answer("standings", StandingsBody.self), answer("standings_around", StandingsBody.self),
    answer("standings_goal", StandingsBody.self), answer("result", ResultBody.self),
    answer("problem_challenge_not_closed", Problem.self),
  ]

  static let answers = [
    answer("live", HealthBody.self), answer("ready", HealthBody.self), answer("privacy", PrivacyBody.self),
    answer("cities", ListBody<CityBody>.self),
    answer("city", CityBody.self), answer("directory", ListBody<DirectoryGroupBody>.self),
    answer("catalogue", CatalogueBody.self), answer("catalogue_action", CatalogueActionBody.self),
    answer("factors", FactorsBody.self), answer("sheets", SheetsBody.self), answer("sheet", CatalogueSheetBody.self),
    answer("estimate", EstimateBody.self), answer("estimate_saving", EstimateBody.self),
    answer("account", SessionBody.self), answer("session", SessionBody.self),
    answer("sessions", ListBody<SessionEntryBody>.self), answer("member", MemberBody.self),
    answer("entry", EntryBody.self), answer("sheet_run", SheetRunBody.self),
    answer("sheet_runs", ListBody<SheetRunBody>.self), answer("entry_household_once", EntryBody.self),
    answer("entries", ListBody<EntryBody>.self), answer("group", GroupBody.self),
    answer("groups", ListBody<GroupBody>.self), answer("members", ListBody<GroupMemberBody>.self),
    answer("group_member", GroupMemberBody.self), answer("membership", MembershipBody.self),
    answer("code", CodeBody.self), answer("codes", ListBody<CodeBody>.self),
    answer("pupil_session", SessionBody.self), answer("pupil_returned", SessionBody.self),
    answer("school_year", SchoolYearBody.self), answer("secret", SecretBody.self),
    answer("profile", HouseholdProfileBody.self),
    answer("habit", HabitBody.self), answer("habits", ListBody<HabitBody>.self), answer("today", TodayBody.self),
    answer("alert", AlertBody.self), answer("alerts", ListBody<AlertBody>.self),
    answer("unusual", ListBody<UnusualEntryBody>.self),
    answer("totals_day", TotalsBody.self),
    answer("totals_action", TotalsBody.self), answer("totals_suppressed", TotalsBody.self),
    answer("problem_unknown_field", Problem.self), answer("problem_not_found", Problem.self),
    answer("problem_stale", Problem.self), answer("problem_above_daily_bound", Problem.self),
    answer("problem_no_factor", Problem.self),
  ]
}
