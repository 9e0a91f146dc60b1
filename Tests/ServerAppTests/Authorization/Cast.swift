import APITypes
import Models
import Testing

/// A city with one of everything that can be asked for, and everybody who may ask.
struct Cast: Sendable {
  let server: TestServer
  let people: [Caller: Person]
  let city: PublicIdentifier
  let ward: PublicIdentifier
  let household: GroupBody
  let club: GroupBody
  let school: GroupBody
  let group: GroupBody
  let otherClass: GroupBody
  /// Of the school, its classes against one another, by the state or visibility.
  let challenges: [String: PublicIdentifier]
  /// Of the pupil, and of the keeper.
  let pupilsEntry: String
  let keepersEntry: String

  static func gather(on server: TestServer) async throws -> Cast {
    let stage = Stage(server: server)
    let officer = try await server.officer()
    let city = try await server.root()
    let wards = try await server.get("/v1/cities/saitama/groups?kind=ward").body(as: ListBody<DirectoryGroupBody>.self)
    let ward = try #require(wards.data.first).id
    var people: [Caller: Person] = [.officer: officer]
    people[.foreignOfficer] = try await server.officer("elsewhere", city: "kawagoe")
    for caller in [Caller.resident, .keeper, .member, .teacher, .classTeacher, .otherTeacher] {
      people[caller] = try await server.signUp(caller.rawValue)
    }
    func person(_ caller: Caller) throws -> Person { try #require(people[caller]) }
    let household = try await stage.group("household", below: city, by: person(.keeper))
    let club = try await stage.group("club", below: city, by: person(.keeper))
    for group in [household, club] { try await server.join(group, keeper: person(.keeper), person(.member)) }
    let school = try await stage.group("school", below: ward, by: officer)
    let other = try await stage.group("school", below: ward, by: officer)
    try await server.join(school, keeper: officer, person(.teacher))
    try await server.join(other, keeper: officer, person(.otherTeacher))
    let group = try await stage.group("class", below: school.id, by: person(.teacher))
    let otherClass = try await stage.group("class", below: school.id, by: person(.teacher))
    let code = try await server.post(Endpoint.addCode.path(group.id), as: person(.teacher), #"{"role": "teacher"}"#)
      .body(as: CodeBody.self)
    _ = try await server.post("/v1/memberships", as: person(.classTeacher), #"{"code": "\#(code.code ?? "")"}"#)
    people[.pupil] = try await stage.pupil(of: group, by: person(.teacher))
    people[.classmate] = try await stage.pupil(of: group, by: person(.teacher))
    people[.otherPupil] = try await stage.pupil(of: otherClass, by: person(.teacher))
    return Cast(
      server: server, people: people, city: city, ward: ward, household: household, club: club, school: school,
      group: group, otherClass: otherClass,
      challenges: try await stage.challenges(of: school.id, by: person(.teacher)),
      pupilsEntry: try await stage.entry(of: person(.pupil)),
      keepersEntry: try await stage.entry(of: person(.keeper)))
  }

  var stage: Stage { Stage(server: server) }

  func person(_ caller: Caller) throws -> Person { try #require(people[caller]) }
}

/// Makes what a request needs.
struct Stage: Sendable {
  let server: TestServer

  func group(_ kind: String, below parent: PublicIdentifier, by person: Person) async throws -> GroupBody {
    let answer = try await server.post(
      "/v1/groups", as: person, #"{"kind": "\#(kind)", "parent": "\#(parent)", "name": "\#(Person.secret)"}"#)
    try #require(answer.status == 201, "\(answer.text)")
    return try answer.body(as: GroupBody.self)
  }

  func code(of group: GroupBody, by person: Person) async throws -> CodeBody {
    try await server.post(Endpoint.addCode.path(group.id), as: person, "{}").body(as: CodeBody.self)
  }

  func joined(_ group: GroupBody, by teacher: Person) async throws -> SessionBody {
    let code = try await code(of: group, by: teacher)
    return try await server.post("/v1/pupils", #"{"code": "\#(code.code ?? "")"}"#).body(as: SessionBody.self)
  }

  func pupil(of group: GroupBody, by teacher: Person) async throws -> Person {
    Person(try await joined(group, by: teacher))
  }

  func entry(of person: Person) async throws -> String {
    let answer = try await server.post("/v1/entries", as: person, #"{"action": "walk", "day": "2026-11-23"}"#)
    try #require(answer.status == 201, "\(answer.text)")
    return "\(try answer.body(as: EntryBody.self).id)"
  }
}
