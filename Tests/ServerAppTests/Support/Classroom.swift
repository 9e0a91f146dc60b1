import APITypes
import Testing

/// A class with its staff and a code that lets children in.
struct Classroom {
  let officer: Person
  let password: String
  let id: String
  let code: CodeBody

  var letters: String { code.code ?? "" }
}

extension TestServer {
  func classroom(enrolled: Int = 31) async throws -> Classroom {
    let password = try #require(try await services.operation.addOfficer(handle: "officer", city: "saitama"))
    let officer = Person(
      try await post(
        "/v1/sessions", #"{"city": "saitama", "handle": "officer", "password": "\#(password)"}"#
      ).body(as: SessionBody.self))
    let ward = try #require(
      try await get("/v1/cities/saitama/groups?kind=ward").body(as: ListBody<DirectoryGroupBody>.self).data.first)
    let school = try await post(
      "/v1/groups", as: officer, #"{"kind": "school", "parent": "\#(ward.id)", "name": "第一小学校"}"#
    ).body(as: GroupBody.self)
    let group = try await post(
      "/v1/groups", as: officer,
      #"{"kind": "class", "parent": "\#(school.id)", "name": "5年2組", "enrolled": \#(enrolled), "band": "4-6"}"#
    ).body(as: GroupBody.self)
    let code = try await post(Endpoint.addCode.path(group.id), as: officer, "{}").body(as: CodeBody.self)
    return Classroom(officer: officer, password: password, id: "\(group.id)", code: code)
  }
}

extension Browser {
  /// Comes in by the class's code and copies the card.
  mutating func join(_ classroom: Classroom) async throws -> Answer {
    _ = try await get("/join")
    let joined = try await post("/join", ["code": classroom.letters])
    try #require(joined.status == 303, "\(joined.text)")
    return try await get("/join/card")
  }

  mutating func logIn(_ classroom: Classroom, next: String = "") async throws -> Answer {
    _ = try await get("/login")
    return try await post(
      "/login", ["city": "saitama", "handle": "officer", "password": classroom.password, "next": next])
  }
}
