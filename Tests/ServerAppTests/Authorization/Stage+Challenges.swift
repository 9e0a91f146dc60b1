import APITypes
import Testing

extension Stage {
  /// A draft, from today to the thirtieth.
  ///
  /// - Parameter fields: What it needs besides a title, days and counting.
  func challenge(_ fields: String, first: String = "2026-11-23", by person: Person) async throws -> ChallengeBody {
    let answer = try await server.post(
      "/v1/challenges", as: person,
      """
      {"title": {"en": "Eco autumn"}, "first_day": "\(first)", "last_day": "2026-11-30", "counting": "done", \(fields)}
      """)
    try #require(answer.status == 201, "\(answer.text)")
    return try answer.body(as: ChallengeBody.self)
  }

  /// Opens a draft as it stands.
  func open(_ challenge: ChallengeBody, by person: Person) async throws -> ChallengeBody {
    let answer = try await server.patch(
      Endpoint.changeChallenge.path(challenge.id), as: person, #"{"state": "open"}"#,
      headers: ["If-Match": "\"\(challenge.revision)\""])
    try #require(answer.status == 200, "\(answer.text)")
    // What is longer than a request may take is gone on with by the minute's tick.
    try await server.services.boards.tick()
    return try answer.body(as: ChallengeBody.self)
  }

  static func classes(of school: PublicIdentifier, visibility: String) -> String {
    """
    "group": "\(school)", "team_kind": "class", "scoring": {"rule": "total"}, "visibility": "\(visibility)"
    """
  }

  func challenges(of school: PublicIdentifier, by teacher: Person) async throws -> [String: PublicIdentifier] {
    var found: [String: PublicIdentifier] = [:]
    for visibility in ["group", "city", "public"] {
      let draft = try await challenge(Self.classes(of: school, visibility: visibility), by: teacher)
      found[visibility] = try await open(draft, by: teacher).id
    }
    found["draft"] = try await challenge(Self.classes(of: school, visibility: "public"), by: teacher).id
    let coming = try await challenge(
      Self.classes(of: school, visibility: "group"), first: "2026-11-28", by: teacher)
    found["announced"] = try await open(coming, by: teacher).id
    return found
  }
}
