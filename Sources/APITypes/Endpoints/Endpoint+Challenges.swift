extension Endpoint {
  public static let addChallenge = Endpoint("addChallenge", .post, "/v1/challenges")
  public static let listChallenges = Endpoint(
    "listChallenges",
    .get,
    "/v1/challenges",
    query: ["limit", "cursor"]
  )
  public static let getChallenge = Endpoint("getChallenge", .get, "/v1/challenges/{id}", authentication: .optional)
  /// Opens it too.
  public static let changeChallenge = Endpoint(
    "changeChallenge",
    .patch,
    "/v1/challenges/{id}",
    precondition: true
  )
  public static let deleteChallenge = Endpoint(
    "deleteChallenge",
    .delete,
    "/v1/challenges/{id}",
    precondition: true
  )

  public static let putTeam = Endpoint("putTeam", .put, "/v1/challenges/{id}/teams/{group}")
  public static let removeTeam = Endpoint("removeTeam", .delete, "/v1/challenges/{id}/teams/{group}")

  /// `top`: so many rows; `around`: a team's id.
  public static let standings = Endpoint(
    "getStandings",
    .get,
    "/v1/challenges/{id}/standings",
    query: ["top", "around"],
    authentication: .optional
  )
  public static let result = Endpoint("getResult", .get, "/v1/challenges/{id}/result", authentication: .optional)
  /// The answer is a stream of events.
  public static let followStandings = Endpoint(
    "followStandings",
    .get,
    "/v1/challenges/{id}/events",
    query: ["top"],
    authentication: .optional
  )
  /// Those that anyone may see.
  public static let cityChallenges = Endpoint(
    "listCityChallenges",
    .get,
    "/v1/cities/{slug}/challenges",
    query: ["limit", "cursor"],
    authentication: .none
  )

  /// Challenges, their boards and results.
  public static let challenges: [Endpoint] = [
    addChallenge, listChallenges, getChallenge, changeChallenge, deleteChallenge, putTeam, removeTeam, standings,
    result, followStandings, cityChallenges,
  ]
}
