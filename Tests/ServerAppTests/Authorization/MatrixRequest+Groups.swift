import APITypes

extension MatrixRequest {
  /// The groups that there is one of, by the name of their kind.
  static let targets: [(String, @Sendable (Cast) -> PublicIdentifier)] = [
    ("city", { $0.city }), ("ward", { $0.ward }), ("household", { $0.household.id }), ("club", { $0.club.id }),
    ("school", { $0.school.id }), ("class", { $0.group.id }),
  ]

  private static func onGroups(
    _ endpoint: Endpoint, besides others: Set<String> = [], body: String? = nil, query: String? = nil
  ) -> [MatrixRequest] {
    targets.filter { !others.contains($0.0) }.map { name, group in
      MatrixRequest(endpoint, name, body: body, path: { ["\(group($0))"] + (query.map { [$0] } ?? []) })
    }
  }

  static let groups: [MatrixRequest] =
    onGroups(.getGroup) + onGroups(.changeGroup, body: #"{"name": "renamed"}"#)
    + onGroups(.groupTotals, query: "from=2026-11-23&to=2026-11-23")
    + onGroups(.listMembers) + onGroups(.addCode, body: "{}") + onGroups(.listCodes)
    + onGroups(.getProfile) + onGroups(.putProfile, body: #"{"people": 3}"#) + making + years + ending + members + codes

  private static let parents: [(String, @Sendable (Cast) -> PublicIdentifier)] = [
    ("household", { $0.city }), ("club", { $0.city }), ("company", { $0.city }), ("ward", { $0.city }),
    ("school", { $0.ward }), ("class", { $0.school.id }), ("city", { $0.city }),
  ]

  private static let making: [MatrixRequest] = parents.map { kind, parent in
    MatrixRequest(.addGroup, kind) { cast in
      ([], #"{"kind": "\#(kind)", "parent": "\#(parent(cast))", "name": "new"}"#)
    }
  }

  private static let years: [MatrixRequest] = [
    MatrixRequest(.turnSchoolYear, "school") { cast in
      let school = try await cast.stage.group("school", below: cast.ward, by: cast.person(.officer))
      try await cast.server.join(school, keeper: cast.person(.officer), cast.person(.teacher))
      return (["\(school.id)"], #"{"classes": [{"name": "6-1"}]}"#)
    },
    MatrixRequest(.turnSchoolYear, "class") { cast in (["\(cast.group.id)"], #"{"classes": []}"#) },
  ]

  /// Each cell ends a group of its own.
  private static let ending: [MatrixRequest] = [
    MatrixRequest(.deleteGroup, "household") { cast in
      (["\(try await cast.stage.group("household", below: cast.city, by: cast.server.signUp(Names.next())).id)"], nil)
    },
    MatrixRequest(.deleteGroup, "club") { cast in
      (["\(try await cast.stage.group("club", below: cast.city, by: cast.person(.keeper)).id)"], nil)
    },
    MatrixRequest(.deleteGroup, "class") { cast in
      (["\(try await cast.stage.group("class", below: cast.school.id, by: cast.person(.officer)).id)"], nil)
    },
    MatrixRequest(.deleteGroup, "school") { cast in (["\(cast.school.id)"], nil) },
    MatrixRequest(.deleteGroup, "city") { cast in (["\(cast.city)"], nil) },
  ]

  private static let members: [MatrixRequest] = [
    MatrixRequest(.changeMember, "household") { cast in
      (["\(cast.household.id)", "\(try cast.person(.member).id)"], #"{"role": "member"}"#)
    },
    MatrixRequest(.changeMember, "class") { cast in
      let pupil = try await cast.stage.pupil(of: cast.group, by: cast.person(.teacher))
      return (["\(cast.group.id)", "\(pupil.id)"], #"{"group": "\#(cast.otherClass.id)"}"#)
    },
    MatrixRequest(.endMembership, "club") { cast in
      let guest = try await cast.server.signUp(Names.next())
      try await cast.server.join(cast.club, keeper: cast.person(.keeper), guest)
      return (["\(cast.club.id)", "\(guest.id)"], nil)
    },
    MatrixRequest(.endMembership, "class") { cast in
      let pupil = try await cast.stage.pupil(of: cast.group, by: cast.person(.teacher))
      return (["\(cast.group.id)", "\(pupil.id)"], nil)
    },
    MatrixRequest(.endMembership, "school") { cast in
      (["\(cast.school.id)", "\(try cast.person(.keeper).id)"], nil)
    },
    MatrixRequest(.resetSecret, "class") { cast in
      let pupil = try await cast.stage.pupil(of: cast.group, by: cast.person(.teacher))
      return (["\(cast.group.id)", "\(pupil.id)"], nil)
    },
    MatrixRequest(.linkPupil, "household") { cast in
      let joined = try await cast.stage.joined(cast.group, by: cast.person(.teacher))
      let pictures = (joined.secret ?? []).map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
      return (
        ["\(cast.household.id)"],
        #"{"class": "\#(cast.group.id)", "nickname": "\#(joined.member.name)", "secret": [\#(pictures)]}"#
      )
    },
    MatrixRequest(.join, "club") { cast in
      let club = try await cast.stage.group("club", below: cast.city, by: cast.server.signUp(Names.next()))
      let code = try await cast.stage.code(of: club, by: cast.person(.officer))
      return ([], #"{"code": "\#(code.code ?? "")"}"#)
    },
  ]

  private static let codes: [MatrixRequest] = [
    MatrixRequest(.deleteCode, "household") { cast in
      let code = try await cast.stage.code(of: cast.household, by: cast.person(.keeper))
      return (["\(cast.household.id)", "\(code.id)"], nil)
    },
    MatrixRequest(.deleteCode, "school") { cast in
      let code = try await cast.stage.code(of: cast.school, by: cast.person(.officer))
      return (["\(cast.school.id)", "\(code.id)"], nil)
    },
    MatrixRequest(.deleteCode, "class") { cast in
      let code = try await cast.stage.code(of: cast.group, by: cast.person(.teacher))
      return (["\(cast.group.id)", "\(code.id)"], nil)
    },
  ]
}
