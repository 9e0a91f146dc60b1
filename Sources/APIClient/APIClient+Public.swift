public import APITypes
public import Accounting
public import Models

/// What anybody may read.
extension APIClient {
  public func live() async throws -> HealthBody { try await value(Call(.live)).body }

  /// - Throws: ``APIProblem`` with `storage_unavailable`, where the server is there and cannot serve.
  public func ready() async throws -> HealthBody { try await value(Call(.ready)).body }

  /// The API's description, in YAML as it is written.
  public func documentYAML() async throws -> [UInt8] {
    try await bytes(Call(.documentYAML).with(accept: "application/yaml")).body
  }

  public func documentJSON() async throws -> [UInt8] { try await bytes(Call(.documentJSON)).body }

  /// What is stored of people, in the session's language.
  public func privacy() async throws -> PrivacyBody { try await value(Call(.privacy)).body }

  public func cities() async throws -> [CityBody] {
    try await value(Call(.cities), as: ListBody<CityBody>.self).body.data
  }

  public func city(_ slug: String) async throws -> CityBody {
    try await value(Call(.city, Endpoint.city.path(slug))).body
  }

  /// A city's figures of a day or a week. Anyone may ask; figures about too few members are held back.
  public func totals(ofCity slug: String, from: Day, to: Day, by key: TotalsKey = .day) async throws -> TotalsBody {
    let query: KeyValuePairs<String, String?> = ["from": "\(from)", "to": "\(to)", "by": key.rawValue]
    return try await value(Call(.cityTotals, Endpoint.cityTotals.path(slug)).with(query: query)).body
  }

  /// A page of a city's wards, schools and so on.
  public func directory(
    of slug: String,
    kinds: [GroupKind] = [],
    limit: Int? = nil,
    cursor: String? = nil
  ) async throws -> ListBody<DirectoryGroupBody> {
    let words = kinds.map(\.rawValue).joined(separator: ",")
    let call = Call(.directory, Endpoint.directory.path(slug))
    return try await value(
      call.with(query: ["kind": kinds.isEmpty ? nil : words, "limit": limit?.description, "cursor": cursor])
    ).body
  }

  /// An edition, by which an offline client makes the same estimates as the server.
  public func edition(_ hash: String) async throws -> Catalogue {
    let answer = try await bytes(Call(.edition, Endpoint.edition.path(hash)))
    guard let catalogue = try? Catalogue(canonicalJSON: answer.body), catalogue.edition == hash else {
      throw UnexpectedAnswer(status: answer.status.code)
    }
    return catalogue
  }

  public func estimate(_ request: EstimateRequest) async throws -> EstimateBody {
    try await value(Call(.estimate).with(body: request)).body
  }
}
