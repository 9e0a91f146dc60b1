extension Endpoint {
  public static let live = Endpoint("live", .get, "/livez", authenticated: false)
  public static let ready = Endpoint("ready", .get, "/readyz", authenticated: false)
  public static let documentYAML = Endpoint("documentYAML", .get, "/openapi.yaml", authenticated: false)
  public static let documentJSON = Endpoint("documentJSON", .get, "/openapi.json", authenticated: false)

  public static let privacy = Endpoint("getPrivacy", .get, "/v1/privacy", authenticated: false)

  /// Whether the server works, how to speak with it, and what it keeps.
  public static let operation: [Endpoint] = [live, ready, documentYAML, documentJSON, privacy]

  public static let cities = Endpoint("listCities", .get, "/v1/cities", authenticated: false)
  public static let city = Endpoint("getCity", .get, "/v1/cities/{slug}", authenticated: false)
  public static let cityTotals = Endpoint(
    "getCityTotals",
    .get,
    "/v1/cities/{slug}/totals",
    query: ["from", "to", "by"],
    authenticated: false
  )
  public static let directory = Endpoint(
    "listDirectory",
    .get,
    "/v1/cities/{slug}/groups",
    query: ["kind", "limit", "cursor"],
    authenticated: false
  )

  public static let catalogue = Endpoint("getCatalogue", .get, "/v1/catalogue", query: ["city"], authenticated: false)
  public static let catalogueAction = Endpoint(
    "getCatalogueAction",
    .get,
    "/v1/catalogue/actions/{action}",
    query: ["city"],
    authenticated: false
  )
  public static let factors = Endpoint(
    "listFactors",
    .get,
    "/v1/catalogue/factors",
    query: ["city"],
    authenticated: false
  )
  public static let sheets = Endpoint("listSheets", .get, "/v1/sheets", query: ["city"], authenticated: false)
  public static let sheet = Endpoint("getSheet", .get, "/v1/sheets/{sheet}", query: ["city"], authenticated: false)
  public static let edition = Endpoint("getEdition", .get, "/v1/editions/{edition}", authenticated: false)
  public static let estimate = Endpoint("makeEstimate", .post, "/v1/estimates", authenticated: false)

  /// What anybody may read.
  public static let publicData: [Endpoint] = [
    cities, city, cityTotals, directory, catalogue, catalogueAction, factors, sheets, sheet, edition, estimate,
  ]
}
