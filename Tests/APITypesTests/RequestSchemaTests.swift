import Testing

@testable import APITypes

/// The fields a request's type knows are those its schema lists, and the schema takes no others.
struct RequestSchemaTests {
  static let fields: [(schema: String, names: [String])] = [
    ("AccountRequest", names(AccountRequest.CodingKeys.self)),
    ("SessionRequest", names(SessionRequest.CodingKeys.self)),
    ("RefreshRequest", names(RefreshRequest.CodingKeys.self)),
    ("MePatch", names(MePatch.CodingKeys.self)),
    ("PasswordChange", names(PasswordChange.CodingKeys.self)),
    ("PasswordReset", names(PasswordReset.CodingKeys.self)),
    ("EntryRequest", names(EntryRequest.CodingKeys.self)),
    ("NewEntryRequest", names(NewEntryRequest.CodingKeys.self) + names(EntryRequest.CodingKeys.self)),
    ("EstimateRequest", names(EstimateRequest.CodingKeys.self)),
    ("Measure", names(MeasureRequest.CodingKeys.self)),
    ("GroupRequest", names(GroupRequest.CodingKeys.self)),
    ("GroupPatch", names(GroupPatch.CodingKeys.self)),
    ("MemberPatch", names(MemberPatch.CodingKeys.self)),
    ("CodeRequest", names(CodeRequest.CodingKeys.self)),
    ("PupilRequest", names(PupilRequest.CodingKeys.self)),
    ("PupilReturn", names(PupilReturn.CodingKeys.self) + names(PupilCard.CodingKeys.self)),
    ("PupilCard", names(PupilCard.CodingKeys.self)),
    ("SchoolYearRequest", names(SchoolYearRequest.CodingKeys.self)),
    ("ClassOpening", names(SchoolYearRequest.Opening.CodingKeys.self)),
    ("MembershipRequest", names(MembershipRequest.CodingKeys.self)),
    ("SheetRunRequest", names(SheetRunRequest.CodingKeys.self)),
    ("SheetRowRequest", names(SheetRowRequest.CodingKeys.self)), ("Tick", names(TickRequest.CodingKeys.self)),
    ("ChallengeRequest", names(ChallengeRequest.CodingKeys.self)),
    ("ScoringRequest", names(ScoringRequest.CodingKeys.self)), ("ChallengeTitle", names(TextBody.CodingKeys.self)),
    ("ChallengeDescription", names(TextBody.CodingKeys.self)),
    ("ChallengePatch", names(ChallengePatch.CodingKeys.self)),
    ("TeamRequest", names(TeamRequest.CodingKeys.self)),
    ("AlertRequest", names(AlertRequest.CodingKeys.self)), ("HabitRequest", names(HabitRequest.CodingKeys.self)),
    ("HouseholdProfileRequest", names(HouseholdProfileBody.CodingKeys.self)),
  ]

  @Test(arguments: fields)
  func agreesWithTheDocument(schema: String, names: [String]) throws {
    let schema = try #require(Document.schema(schema))
    #expect(schema["properties"]?.object?.keys.sorted() == names.sorted())
    #expect(schema["additionalProperties"] == .flag(false))
  }

  private static func names<Key: CaseIterable & RawRepresentable>(_ keys: Key.Type) -> [String]
  where Key.RawValue == String {
    keys.allCases.map(\.rawValue)
  }
}
