import APITypes

extension MatrixRequest {
  private static let visibilities = ["draft", "group", "city", "public"]

  private static func onChallenges(
    _ endpoint: Endpoint, _ targets: [String] = visibilities, body: String? = nil
  ) -> [MatrixRequest] {
    targets.map { target in
      MatrixRequest(endpoint, target, body: body) { cast in ["\(try cast.challenge(target))"] }
    }
  }

  static let challenges: [MatrixRequest] =
    making + [MatrixRequest(.listChallenges, "own"), MatrixRequest(.cityChallenges) { _ in (["saitama"], nil) }]
    + onChallenges(.getChallenge) + onChallenges(.standings) + onChallenges(.followStandings) + onChallenges(.result)
    + onChallenges(.changeChallenge, body: #"{"title": {"en": "Renamed"}}"#) + ending + teams

  private static let organisers: [(String, @Sendable (Cast) -> PublicIdentifier)] = [
    ("city", { $0.city }), ("ward", { $0.ward }), ("household", { $0.household.id }), ("club", { $0.club.id }),
    ("school", { $0.school.id }), ("class", { $0.group.id }),
  ]

  private static let making: [MatrixRequest] = organisers.map { kind, group in
    MatrixRequest(.addChallenge, kind) { cast in
      (
        [],
        """
        {"group": "\(group(cast))", "title": {"en": "x"}, "first_day": "2026-11-23", "last_day": "2026-11-30", \
        "counting": "new", "scoring": {"rule": "goal", "target_entries": 100}}
        """
      )
    }
  }

  /// Each cell ends a draft of its own.
  private static let ending: [MatrixRequest] = [
    MatrixRequest(.deleteChallenge, "draft") { cast in
      let fields = Stage.classes(of: cast.school.id, visibility: "group")
      return (["\(try await cast.stage.challenge(fields, by: cast.person(.teacher)).id)"], nil)
    },
    MatrixRequest(.deleteChallenge, "group") { cast in (["\(try cast.challenge("group"))"], nil) },
  ]

  private static let teams: [MatrixRequest] = ["announced", "group", "draft"].flatMap { target in
    [
      MatrixRequest(.putTeam, target, body: "{}") { cast in ["\(try cast.challenge(target))", "\(cast.group.id)"] },
      MatrixRequest(.putTeam, "\(target)+size", body: #"{"enrolled": 9}"#) { cast in
        ["\(try cast.challenge(target))", "\(cast.group.id)"]
      },
      MatrixRequest(.removeTeam, target) { cast in
        let challenge = try cast.challenge(target)
        _ = try await cast.server.put(
          Endpoint.putTeam.path(challenge, cast.group.id), as: cast.person(.teacher), "{}")
        return ["\(challenge)", "\(cast.group.id)"]
      },
    ]
  }
}

extension Cast {
  fileprivate func challenge(_ target: String) throws -> PublicIdentifier {
    guard let challenge = challenges[target] else { throw MissingChallenge(target: target) }
    return challenge
  }
}

private struct MissingChallenge: Error {
  let target: String
}
