import APITypes
import Models
import Services
import Testing

extension Journal {
  /// A class, a child that comes in, and its family.
  mutating func opensAClass(_ home: GroupBody, _ aki: Person) async throws -> (GroupBody, officer: Person) {
    page("11-class")
    let officer = try await server.officer()
    placeholders.name(officer.accessToken, "officer's access token")
    let ward = try #require(
      try await server.get("/v1/cities/saitama/groups?kind=ward").body(as: ListBody<DirectoryGroupBody>.self).data.first
    )
    let school = try await call(
      "A school", .addGroup, "/v1/groups", as: officer,
      #"{"kind": "school", "parent": "\#(ward.id)", "name": "第一小学校"}"#
    ).body(as: GroupBody.self)
    placeholders.name("\(school.id)", "school")
    let group = try await call(
      "A class", .addGroup, "/v1/groups", as: officer,
      #"{"kind": "class", "parent": "\#(school.id)", "name": "5年2組", "enrolled": 31, "locale": "ja-Hira"}"#
    ).body(as: GroupBody.self)
    placeholders.name("\(group.id)", "class")
    let code = try await call("Its code", .addCode, Endpoint.addCode.path(group.id), as: officer, "{}")
      .body(as: CodeBody.self)
    placeholders.name("\(code.id)", "class code's id")
    let letters = try #require(code.code)
    placeholders.name(letters, "class code")
    let joined = try await call(
      "A child comes in", .joinAsPupil, "/v1/pupils", #"{"code": "\#(letters)", "shared_device": true}"#
    ).body(as: SessionBody.self)
    let pupil = Person(joined)
    placeholders.name("\(pupil.id)", "pupil")
    placeholders.name(pupil.accessToken, "pupil's access token")
    try await call("Oneself", .me, "/v1/me", as: pupil)
    try await call("The nicknames", .listMembers, Endpoint.listMembers.path(group.id), as: officer)
    try await call("Not for pupils", .listMembers, Endpoint.listMembers.path(group.id), as: pupil)
    let reset = try await call(
      "A lost card", .resetSecret, Endpoint.resetSecret.path(group.id, pupil.id), as: officer
    ).body(as: SecretBody.self)
    let pictures = reset.secret.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
    let card = #""nickname": "\#(pupil.handle)", "secret": [\#(pictures)]"#
    let back = try await call(
      "The child comes back", .returnAsPupil, "/v1/pupils/return", #"{"code": "\#(letters)", \#(card)}"#
    )
    .body(as: SessionBody.self)
    placeholders.name(back.accessToken, "pupil's second access token")
    placeholders.name(back.refreshToken ?? "", "pupil's refresh token")
    try await call(
      "The next year", .turnSchoolYear, Endpoint.turnSchoolYear.path(school.id), as: officer,
      #"{"classes": [{"name": "6年2組", "enrolled": 31}]}"#)
    try await call(
      "Into the family's household", .linkPupil, Endpoint.linkPupil.path(home.id), as: aki,
      #"{"class": "\#(group.id)", \#(card)}"#)
    return (group, officer)
  }
}

extension TestServer {
  /// Somebody whom the operator made an officer.
  func officer(_ handle: String = "officer", city: String = "saitama") async throws -> Person {
    let password = try #require(try await services.operation.addOfficer(handle: handle, city: city))
    return Person(
      try await post("/v1/sessions", #"{"city": "\#(city)", "handle": "\#(handle)", "password": "\#(password)"}"#)
        .body(as: SessionBody.self))
  }
}
