extension Endpoint {
  public static let live = Endpoint("live", .get, "/livez", authentication: .none)
  public static let ready = Endpoint("ready", .get, "/readyz", authentication: .none)
  public static let documentYAML = Endpoint("documentYAML", .get, "/openapi.yaml", authentication: .none)
  public static let documentJSON = Endpoint("documentJSON", .get, "/openapi.json", authentication: .none)

  public static let privacy = Endpoint("getPrivacy", .get, "/v1/privacy", authentication: .none)

  /// Whether the server works, how to speak with it, and what it keeps.
  public static let operation: [Endpoint] = [live, ready, documentYAML, documentJSON, privacy]

  public static let cities = Endpoint("listCities", .get, "/v1/cities", authentication: .none)
  public static let city = Endpoint("getCity", .get, "/v1/cities/{slug}", authentication: .none)
  public static let cityTotals = Endpoint(
    "getCityTotals",
    .get,
    "/v1/cities/{slug}/totals",
    query: ["from", "to", "by"],
    authentication: .none
  )
  public static let directory = Endpoint(
    "listDirectory",
    .get,
    "/v1/cities/{slug}/groups",
    query: ["kind", "limit", "cursor"],
    authentication: .none
  )

  public static let catalogue = Endpoint("getCatalogue", .get, "/v1/catalogue", query: ["city"], authentication: .none)
  public static let catalogueAction = Endpoint(
    "getCatalogueAction",
    .get,
    "/v1/catalogue/actions/{action}",
    query: ["city"],
    authentication: .none
  )
  public static let factors = Endpoint(
    "listFactors",
    .get,
    "/v1/catalogue/factors",
    query: ["city"],
    authentication: .none
  )
  public static let sheets = Endpoint("listSheets", .get, "/v1/sheets", query: ["city"], authentication: .none)
  public static let sheet = Endpoint("getSheet", .get, "/v1/sheets/{sheet}", query: ["city"], authentication: .none)
  public static let edition = Endpoint("getEdition", .get, "/v1/editions/{edition}", authentication: .none)
  public static let estimate = Endpoint("makeEstimate", .post, "/v1/estimates", authentication: .none)

  /// What anybody may read.
  public static let publicData: [Endpoint] = [
    cities, city, cityTotals, directory, catalogue, catalogueAction, factors, sheets, sheet, edition, estimate,
  ]
}
