public import APITypes
public import Accounting

/// Households and other groups.
extension APIClient {
  /// `idempotencyKey`: 1 to 255 characters; a repeat with the same key is no second group.
  public func addGroup(_ request: GroupRequest, idempotencyKey: String? = nil) async throws -> Answer<GroupBody> {
    try await value(Call(.addGroup).with(body: request).with(idempotencyKey: idempotencyKey))
  }

  /// The groups the caller is in, with the role, and their ancestors.
  public func groups() async throws -> [GroupBody] {
    try await value(Call(.listGroups), as: ListBody<GroupBody>.self).body.data
  }

  public func group(_ id: PublicIdentifier) async throws -> Answer<GroupBody> {
    try await value(Call(.getGroup, Endpoint.getGroup.path(id)))
  }

  public func changeGroup(
    _ id: PublicIdentifier,
    _ patch: GroupPatch,
    ifMatch etag: String
  ) async throws -> Answer<GroupBody> {
    let call = try Call(.changeGroup, Endpoint.changeGroup.path(id)).with(body: patch)
    return try await value(call.with(ifMatch: etag))
  }

  public func deleteGroup(_ id: PublicIdentifier, ifMatch etag: String) async throws {
    _ = try await bytes(Call(.deleteGroup, Endpoint.deleteGroup.path(id)).with(ifMatch: etag))
  }

  public func totals(
    of group: PublicIdentifier,
    from: Day,
    to: Day,
    by key: TotalsKey = .day
  ) async throws -> TotalsBody {
    let query: KeyValuePairs<String, String?> = ["from": "\(from)", "to": "\(to)", "by": key.rawValue]
    return try await value(Call(.groupTotals, Endpoint.groupTotals.path(group)).with(query: query)).body
  }

  public func profile(of household: PublicIdentifier) async throws -> Answer<HouseholdProfileBody> {
    try await value(Call(.getProfile, Endpoint.getProfile.path(household)))
  }

  /// Replaces the whole profile.
  public func putProfile(
    of household: PublicIdentifier,
    _ profile: HouseholdProfileBody
  ) async throws -> Answer<HouseholdProfileBody> {
    try await value(Call(.putProfile, Endpoint.putProfile.path(household)).with(body: profile))
  }
}
