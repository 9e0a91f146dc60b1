public import APITypes

/// Challenges. Without a session, those that anyone may see.
extension APIClient {
  /// `idempotencyKey`: 1 to 255 characters; a repeat with the same key is no second challenge.
  public func addChallenge(
    _ request: ChallengeRequest,
    idempotencyKey: String? = nil
  ) async throws -> Answer<ChallengeBody> {
    try await value(Call(.addChallenge).with(body: request).with(idempotencyKey: idempotencyKey))
  }

  /// Those the caller may see, the ones that end last first.
  public func challenges(limit: Int? = nil, cursor: String? = nil) async throws -> ListBody<ChallengeBody> {
    let query: KeyValuePairs<String, String?> = ["limit": limit.map { "\($0)" }, "cursor": cursor]
    return try await value(Call(.listChallenges).with(query: query)).body
  }

  /// Those of a city that anyone may see.
  public func challenges(
    ofCity slug: String,
    limit: Int? = nil,
    cursor: String? = nil
  ) async throws -> ListBody<ChallengeBody> {
    let query: KeyValuePairs<String, String?> = ["limit": limit.map { "\($0)" }, "cursor": cursor]
    return try await value(Call(.cityChallenges, Endpoint.cityChallenges.path(slug)).with(query: query)).body
  }

  public func challenge(_ id: PublicIdentifier) async throws -> Answer<ChallengeBody> {
    try await value(Call(.getChallenge, Endpoint.getChallenge.path(id)))
  }

  /// `ifMatch`: the tag of the challenge as the caller knows it.
  public func changeChallenge(
    _ id: PublicIdentifier,
    _ patch: ChallengePatch,
    ifMatch etag: String
  ) async throws -> Answer<ChallengeBody> {
    let call = try Call(.changeChallenge, Endpoint.changeChallenge.path(id)).with(body: patch)
    return try await value(call.with(ifMatch: etag))
  }

  public func deleteChallenge(_ id: PublicIdentifier, ifMatch etag: String) async throws {
    _ = try await bytes(Call(.deleteChallenge, Endpoint.deleteChallenge.path(id)).with(ifMatch: etag))
  }

  /// A group joins, or the organiser says how many belong to it.
  public func putTeam(
    _ group: PublicIdentifier,
    in challenge: PublicIdentifier,
    _ request: TeamRequest = TeamRequest()
  ) async throws -> Answer<ChallengeBody> {
    try await value(Call(.putTeam, Endpoint.putTeam.path(challenge, group)).with(body: request))
  }

  public func removeTeam(_ group: PublicIdentifier, from challenge: PublicIdentifier) async throws {
    _ = try await bytes(Call(.removeTeam, Endpoint.removeTeam.path(challenge, group)))
  }

  /// - Parameters:
  ///   - top: How many rows, 1 to 200; 20 where left out.
  ///   - around: A team whose neighbourhood is wanted too.
  ///   - etag: The tag of the standings that the caller has.
  /// - Returns: Nil where they are still the same.
  public func standings(
    of challenge: PublicIdentifier,
    top: Int? = nil,
    around: PublicIdentifier? = nil,
    unlessKnown etag: String? = nil
  ) async throws -> Answer<StandingsBody>? {
    let query: KeyValuePairs<String, String?> = ["top": top.map { "\($0)" }, "around": around?.description]
    let call = Call(.standings, Endpoint.standings.path(challenge)).with(query: query)
    return try await valueUnlessKnown(call, etag: etag)
  }

  /// The result's file as it came: `{"result": …, "sha256": …}`. Its bytes are the same for everybody.
  public func resultFile(of challenge: PublicIdentifier) async throws -> [UInt8] {
    try await bytes(Call(.result, Endpoint.result.path(challenge))).body
  }

  public func result(of challenge: PublicIdentifier) async throws -> ResultBody {
    try await value(Call(.result, Endpoint.result.path(challenge))).body
  }
}
