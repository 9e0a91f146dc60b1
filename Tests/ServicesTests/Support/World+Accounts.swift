import Accounting
import Models
import Secrets
import Services
import Storage
import Testing

extension World {
  static let password = "tanuki on a bicycle"

  /// Somebody who signed up long ago, so that every day an entry may carry lies in the city's membership.
  func resident(_ handle: String, in city: String = "saitama") async throws -> Principal {
    let now = outside.now
    outside.pass(days: -500)
    _ = try await signUp(handle, in: city)
    outside.move(to: now)
    return try await logIn(handle, in: city)
  }

  /// Somebody who signs up now.
  func newcomer(_ handle: String, in city: String = "saitama", code: String? = nil) async throws -> Principal {
    try await sessions.authenticate(try await signUp(handle, in: city, code: code).tokens.access)
  }

  /// Several at once, in the order of their names.
  func residents(_ handles: String..., in city: String = "saitama") async throws -> [Principal] {
    var result: [Principal] = []
    for handle in handles { result.append(try await resident(handle, in: city)) }
    return result
  }

  func signUp(
    _ handle: String, in city: String = "saitama", password: String = World.password, code: String? = nil
  ) async throws -> AccountService.Opened {
    try await accounts.signUp(
      AccountDraft(city: city, handle: handle, password: password, code: code), client: "test",
      origin: "198.51.100.0/24")
  }

  /// Somebody whom the operator made an officer of a city.
  func officer(_ handle: String = "officer", in city: String = "saitama") async throws -> Principal {
    let password = try #require(try await operation.addOfficer(handle: handle, city: city))
    return try await logIn(handle, in: city, password: password)
  }

  func logIn(
    _ handle: String, in city: String = "saitama", password: String = World.password, origin: String = "192.0.2.0/24"
  ) async throws -> Principal {
    let opened = try await sessions.logIn(
      city: city, handle: handle, password: password, client: "test", origin: origin)
    return try await sessions.authenticate(opened.tokens.access)
  }

  func addCity(
    _ slug: String, regions: [RegionID] = ["jp.tepco", "jp", "world"], timeZone: String = "Asia/Tokyo",
    registration: Registration = .open, wards: [LocalizedText] = []
  ) async throws {
    try await operation.addCity(
      CityPlan(
        slug: slug, name: LocalizedText(en: slug, ja: slug), timeZone: timeZone, locales: ["ja", "en"],
        regions: regions, registration: registration, wards: wards))
  }
}
