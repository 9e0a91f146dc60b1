import APITypes
import Models
import Testing

/// Somebody with an account, logged in.
struct Person: Sendable {
  let id: PublicIdentifier
  let handle: String
  var accessToken: String
  var refreshToken: String
  let recoveryCodes: [String]

  static let password = "seven green lanterns"
  /// Stands in every name and note that only its owner and household may read.
  static let secret = "geheim-7391"

  init(_ session: SessionBody) {
    id = session.member.id
    handle = session.member.name
    accessToken = session.accessToken
    refreshToken = session.refreshToken ?? ""
    recoveryCodes = session.recoveryCodes ?? []
  }
}

extension TestServer {
  /// - Parameter name: What the member is called; the secret unless said.
  func signUp(_ handle: String, city: String = "saitama", name: String = Person.secret) async throws -> Person {
    let answer = try await post(
      "/v1/accounts",
      """
      {"city": "\(city)", "handle": "\(handle)", "password": "\(Person.password)", \
      "display_name": "\(name)"}
      """)
    try #require(answer.status == 201, "\(answer.text)")
    return Person(try answer.body(as: SessionBody.self))
  }

  /// Fresh tokens after the clock has been moved.
  func refresh(_ person: Person) async throws -> Person {
    let answer = try await post("/v1/sessions/refresh", #"{"refresh_token": "\#(person.refreshToken)"}"#)
    try #require(answer.status == 200, "\(answer.text)")
    return Person(try answer.body(as: SessionBody.self))
  }

  /// The city's root group.
  func root(of city: String = "saitama") async throws -> PublicIdentifier {
    try await get("/v1/cities/\(city)").body(as: CityBody.self).id
  }

  /// A household of the person, below the city.
  func household(of person: Person, city: String = "saitama") async throws -> GroupBody {
    let root = try await root(of: city)
    let answer = try await post(
      "/v1/groups", as: person, #"{"kind": "household", "parent": "\#(root)", "name": "\#(Person.secret)"}"#)
    try #require(answer.status == 201, "\(answer.text)")
    return try answer.body(as: GroupBody.self)
  }

  func join(_ group: GroupBody, keeper: Person, _ person: Person) async throws {
    let code = try await post("/v1/groups/\(group.id)/codes", as: keeper, "{}").body(as: CodeBody.self)
    let answer = try await post("/v1/memberships", as: person, #"{"code": "\#(code.code ?? "")"}"#)
    try #require(answer.status == 201, "\(answer.text)")
  }
}

/// Ids that clients make.
enum EntryID {
  static func number(_ number: Int) -> String {
    let digits = String(number)
    return "019aaf00-0000-7000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits
  }
}

/// Bodies of entries.
enum Trip {
  static let words = #"{"action": "ev-trip", "quantity": 12.5, "day": "2026-11-23"}"#

  static func of(_ kilometres: Double, day: String = "2026-11-23") -> String {
    #"{"action": "ev-trip", "quantity": \#(kilometres), "day": "\#(day)", "note": "\#(Person.secret)"}"#
  }
}
