import APIClient
import APITypes
import Accounting
import Models
import Testing

@testable import kizuna

/// What the scripted server knows: a city, a member, a household and entries.
struct TestCity {
  let catalogue: Catalogue
  let city: CityBody
  let member: MemberBody
  let household: GroupBody

  static let server = "https://kizuna.test"

  init() throws {
    catalogue = try TestCatalogue.make()
    let root = try Self.id("01931a00-7c00-7a00-8000-000000000001")
    city = CityBody(
      slug: "saitama", id: root, name: LocalizedText(en: "Saitama City", ja: "さいたま市"), timeZone: "Asia/Tokyo",
      locales: ["ja", "en"], regions: ["world"], registration: .open, edition: catalogue.edition)
    member = MemberBody(
      id: try Self.id("01935c3d-11f2-7e90-8a3b-27c9d4e1f005"), kind: .adult, handle: "aki", displayName: "あき",
      locale: .ja, city: "saitama")
    household = GroupBody(
      id: try Self.id("01935c3e-5a10-7b21-9c44-5f0e8d2a6b71"), city: "saitama", kind: .household, parent: root,
      name: "みどりの家", enrolled: 4, band: nil, role: .keeper, createdAt: TestMachine.now)
  }

  static func id(_ text: String) throws -> PublicIdentifier { try #require(PublicIdentifier(text)) }

  var session: SessionBody {
    SessionBody(member: member, accessToken: "access-1", refreshToken: "refresh-1", expiresIn: 3600)
  }

  /// The city as a group, as its members see it.
  var root: GroupBody {
    GroupBody(
      id: city.id, city: "saitama", kind: .city, parent: nil, name: "Saitama City", enrolled: nil, band: nil,
      role: .member, createdAt: TestMachine.now)
  }

  var cityAnswer: WireAnswer { .json(city) }
  var editionAnswer: WireAnswer { .text(String(decoding: catalogue.canonicalJSON, as: UTF8.self)) }
  var groupsAnswer: WireAnswer { .json(ListBody([household, root])) }

  /// An entry as the server answers it.
  func entry(
    _ action: ActionID, _ quantity: Double, day: String, id: String = "01935c7a-2f4e-7c55-a1d0-3e9b61f4c820",
    language: Language = .en, counted: Bool = true, habit: Bool? = nil
  ) throws -> EntryBody {
    let day = try #require(Day(day))
    let rule = try #require(catalogue.action(action))
    let method = try catalogue.method(for: MethodRequest(action: action, regions: city.regions, day: day))
    let micro = try FixedQuantity.micro(quantity)
    let estimate = try method.estimate(quantityMicro: micro, day: day)
    let mass = estimate.figures.avoidedMilligrams
    let content = EntryContent(
      action: action, quantityMicro: micro, unit: rule.quantity.unit, day: day,
      inputs: rule.inputs.isEmpty ? [:] : ["charging": .option("home")], habit: habit)
    let reason = counted ? nil : "already_counted_for_household"
    return EntryBody(
      id: try Self.id(id), member: member.id, content: content, source: "member", unusual: false, revision: 1,
      createdAt: TestMachine.now, updatedAt: TestMachine.now, estimate: EstimateBody(estimate, language: language),
      countedIn: [
        CountedInBody(group: household.id, avoidedMilligrams: mass),
        CountedInBody(group: city.id, avoidedMilligrams: counted ? mass : 0, reason: reason),
      ])
  }

  /// A refusal of the server in a language.
  static func problem(_ refusal: Refusal, _ language: Language = .en) -> WireAnswer {
    var answer = WireAnswer.json(
      Problem(refusal, language: language, instance: "0193"), status: Int(refusal.code.status.code))
    answer.contentType = "application/problem+json"
    if let seconds = refusal.retryAfterSeconds { answer.headers["Retry-After"] = "\(seconds)" }
    return answer
  }
}

extension TestMachine {
  /// Puts a session into the home, as a login leaves it.
  func logIn(_ city: TestCity) throws {
    let file = SessionFile(path: Places(variables).session, environment: environment)
    try file.write(
      SavedSession(server: TestCity.server, member: city.member, tokens: SessionTokens(city.session)))
  }

  /// Keeps city and edition in the cache, as an earlier command leaves them.
  func keepCatalogue(_ city: TestCity) throws {
    let cache = CatalogueCache(folder: Places(variables).cache)
    let address = try #require(ServerAddress(TestCity.server))
    cache.keep(city.catalogue)
    cache.keep(KnownCity(city.city), at: address)
  }
}
