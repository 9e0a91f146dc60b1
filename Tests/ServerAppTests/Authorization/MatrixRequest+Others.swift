import APITypes

extension MatrixRequest {
  static let all: [MatrixRequest] = open + oneself + entries + groups + sheets + challenges + staff

  /// What needs no login answers everybody alike.
  private static let open: [MatrixRequest] = [
    MatrixRequest(.live), MatrixRequest(.ready), MatrixRequest(.documentYAML), MatrixRequest(.documentJSON),
    MatrixRequest(.privacy),
    MatrixRequest(.cities), MatrixRequest(.city, path: { _ in ["saitama"] }),
    MatrixRequest(.cityTotals, path: { _ in ["saitama"] }),
    MatrixRequest(.directory, path: { _ in ["saitama", "kind=ward"] }),
    MatrixRequest(.catalogue, path: { _ in ["city=saitama"] }),
    MatrixRequest(.catalogueAction, path: { _ in ["walk", "city=saitama"] }),
    MatrixRequest(.factors, path: { _ in ["city=saitama"] }), MatrixRequest(.sheets, path: { _ in ["city=saitama"] }),
    MatrixRequest(.sheet, path: { _ in ["ecolife-2023-summer", "city=saitama"] }),
    MatrixRequest(.edition, path: { cast in [try Project.catalogue().edition] }),
    MatrixRequest(.estimate, body: #"{"city": "saitama", "action": "walk", "quantity": 1, "day": "2026-11-23"}"#),
    MatrixRequest(.signUp) { _ in
      ([], #"{"city": "saitama", "handle": "\#(Names.next())", "password": "\#(Person.password)"}"#)
    },
    MatrixRequest(.logIn) { cast in
      (
        [],
        #"{"city": "saitama", "handle": "\#(try cast.person(.resident).handle)", "password": "\#(Person.password)"}"#
      )
    },
    MatrixRequest(.refresh) { cast in
      ([], #"{"refresh_token": "\#(try await cast.server.signUp(Names.next()).refreshToken)"}"#)
    },
    MatrixRequest(.resetPassword) { cast in
      let person = try await cast.server.signUp(Names.next())
      return (
        [],
        """
        {"city": "saitama", "handle": "\(person.handle)", "recovery_code": "\(person.recoveryCodes.first ?? "")", \
        "new_password": "\(Person.password) again"}
        """
      )
    },
    MatrixRequest(.joinAsPupil) { cast in
      ([], #"{"code": "\#(try await cast.stage.code(of: cast.group, by: cast.person(.teacher)).code ?? "")"}"#)
    },
    MatrixRequest(.returnAsPupil) { cast in
      let joined = try await cast.stage.joined(cast.group, by: cast.person(.teacher))
      let pictures = (joined.secret ?? []).map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
      return (
        [], #"{"class": "\#(cast.group.id)", "nickname": "\#(joined.member.name)", "secret": [\#(pictures)]}"#
      )
    },
  ]

  private static let oneself: [MatrixRequest] = [
    MatrixRequest(.me, "own"), MatrixRequest(.changeMe, "own", body: #"{"locale": "en"}"#),
    MatrixRequest(.myTotals, "own"), MatrixRequest(.today, "own"), MatrixRequest(.listHabits, "own"),
    MatrixRequest(.putHabit, "own", body: #"{"weekdays": [1, 5]}"#, path: { _ in ["walk"] }),
    MatrixRequest(.deleteHabit, "none", path: { _ in ["cycle"] }),
    MatrixRequest(
      .changePassword, "wrong",
      body: #"{"current_password": "not it at all", "new_password": "\#(Person.password) new"}"#),
    MatrixRequest(.sessions, "own"),
    MatrixRequest(.endSession, "another's") { cast in
      let person = try await cast.server.signUp(Names.next())
      let sessions = try await cast.server.get("/v1/sessions", as: person).body(as: ListBody<SessionEntryBody>.self)
      return (sessions.data.map { "\($0.id)" }, nil)
    },
    MatrixRequest(.listGroups, "own"),
  ]

  private static let entries: [MatrixRequest] = [
    MatrixRequest(.addEntry, "own", body: #"{"action": "walk", "day": "2026-11-23"}"#),
    MatrixRequest(.listEntries, "own"),
    MatrixRequest(.getEntry, "pupil's", path: { [$0.pupilsEntry] }),
    MatrixRequest(.getEntry, "keeper's", path: { [$0.keepersEntry] }),
    MatrixRequest(.putEntry, "pupil's", body: #"{"action": "walk", "day": "2026-11-23"}"#, path: { [$0.pupilsEntry] }),
    MatrixRequest(
      .putEntry, "keeper's", body: #"{"action": "walk", "day": "2026-11-23"}"#, path: { [$0.keepersEntry] }),
    MatrixRequest(.deleteEntry, "pupil's", path: { cast in [try await cast.stage.entry(of: cast.person(.pupil))] }),
    MatrixRequest(.deleteEntry, "keeper's", path: { cast in [try await cast.stage.entry(of: cast.person(.keeper))] }),
  ]
}
