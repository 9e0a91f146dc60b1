public import APITypes
public import Models

/// Children, whose names nobody asks for.
extension APIClient {
  /// The secret is in this answer only.
  public func joinAsPupil(_ request: PupilRequest) async throws -> SessionBody {
    try await value(Call(.joinAsPupil).with(body: request)).body
  }

  public func returnAsPupil(_ request: PupilReturn) async throws -> SessionBody {
    try await value(Call(.returnAsPupil).with(body: request)).body
  }

  /// New pictures; the pupil's sessions end.
  public func resetSecret(of pupil: PublicIdentifier, in group: PublicIdentifier) async throws -> [Picture] {
    try await value(Call(.resetSecret, Endpoint.resetSecret.path(group, pupil)), as: SecretBody.self).body.secret
  }

  /// Ends a school's classes and begins the next ones; doing it again changes nothing.
  public func turnSchoolYear(of school: PublicIdentifier, _ request: SchoolYearRequest) async throws -> SchoolYearBody {
    try await value(Call(.turnSchoolYear, Endpoint.turnSchoolYear.path(school)).with(body: request)).body
  }

  /// Takes one's child into the household.
  public func linkPupil(_ card: PupilCard, to household: PublicIdentifier) async throws -> MembershipBody {
    try await value(Call(.linkPupil, Endpoint.linkPupil.path(household)).with(body: card)).body
  }
}
