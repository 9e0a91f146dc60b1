package import Accounting
import Models
package import Storage

/// What anyone may look up: cities, editions, and estimates that store nothing.
package struct CatalogueService: Sendable {
  let store: Store

  package init(store: Store) { self.store = store }

  package struct CityView: Sendable {
    package let city: StoredCity
    package let root: StoredGroup
    package let edition: String
  }

  package func cities() async throws -> [CityView] {
    let store = store
    return try await store.database.read { connection in
      try connection.cities.all().map { try store.view(of: $0, on: connection) }
    }
  }

  package func city(_ slug: String) async throws -> CityView {
    let store = store
    return try await store.database.read { connection in
      guard let city = try connection.cities.find(slug: slug) else { throw Refusal.notFound }
      return try store.view(of: city, on: connection)
    }
  }

  /// The slug behind a member's city.
  package func slug(of city: Int64) async throws -> String {
    try await store.database.read { [store] in try store.cities.city(city, on: $0).slug }
  }

  /// The edition current in a city; without one, the newest registered.
  package func catalogue(city slug: String?) async throws -> Catalogue {
    let store = store
    return try await store.database.read { connection in
      if let slug {
        guard let city = try connection.cities.find(slug: slug) else {
          throw Refusal(.unknownCity, at: "city", ProblemCode.unknownCity.title)
        }
        return try store.editions.catalogue(city.edition, on: connection)
      }
      guard let newest = try connection.editions.all().last else { throw Refusal.notFound }
      return try store.editions.catalogue(newest.key, on: connection)
    }
  }

  /// An edition by its hash.
  package func edition(_ hash: String) async throws -> Catalogue {
    let store = store
    return try await store.database.read { connection in
      guard let key = try connection.editions.key(hash: hash) else { throw Refusal.notFound }
      return try store.editions.catalogue(key, on: connection)
    }
  }

  static let mostRegions = 20

  package struct EstimateQuestion: Sendable {
    package var city: String?
    package var regions: [RegionID]?
    package var action: ActionID
    package var quantity: Double
    package var unit: String?
    package var day: Day
    package var inputs: [String: InputValue]
    package var overrides: [ValueName: Measure]

    package init(
      city: String?, regions: [RegionID]?, action: ActionID, quantity: Double, unit: String?, day: Day,
      inputs: [String: InputValue], overrides: [ValueName: Measure]
    ) {
      self.city = city
      self.regions = regions
      self.action = action
      self.quantity = quantity
      self.unit = unit
      self.day = day
      self.inputs = inputs
      self.overrides = overrides
    }
  }

  /// An estimate of anything on any day: no bounds, no window of days, nothing stored.
  package func estimate(_ question: EstimateQuestion) async throws -> Estimate {
    let catalogue = try await catalogue(city: question.city)
    let regions: [RegionID]
    try UnitRule.check(question.unit)
    if let asked = question.regions {
      guard (1...Self.mostRegions).contains(asked.count), Set(asked).count == asked.count else {
        throw Refusal.invalid("regions", en: "1 to 20 regions, each once.", ja: "地域は1～20個で、重ならないようにしてください。")
      }
      regions = asked
    } else if let slug = question.city {
      regions = try await city(slug).city.regions
    } else {
      throw Refusal(
        .invalidRequest, at: "/city",
        LocalizedText(en: "Name a city or the regions.", ja: "都市か地域を指定してください。"))
    }
    guard let action = catalogue.action(question.action) else {
      throw Refusal(.unknownAction, at: "/action", ProblemCode.unknownAction.title)
    }
    let request = MethodRequest(
      action: question.action, regions: regions, day: question.day, inputs: question.inputs,
      replacements: question.overrides.mapValues { .measure($0) })
    // What-ifs and chains of one's own are as many as there are people who ask: they pass the cache by.
    let method =
      question.overrides.isEmpty && question.regions == nil
      ? try store.resolved.method(for: request, in: catalogue) : try catalogue.method(for: request)
    let quantity = try FixedQuantity.micro(question.quantity, unit: question.unit, of: action)
    return try method.estimate(quantityMicro: quantity, day: question.day, inputs: question.inputs)
  }
}

extension Store {
  func view(of city: StoredCity, on connection: any SQLConnection) throws -> CatalogueService.CityView {
    guard let root = try connection.groups.root(of: city.key) else {
      throw StorageError.decoding("a city without root group")
    }
    return CatalogueService.CityView(
      city: city, root: root, edition: try editions.catalogue(city.edition, on: connection).edition)
  }
}
