public import APITypes
public import Accounting

/// A city's catalogue in the client's language. With the tag of what the caller has already, nil says that it still
/// holds.
extension APIClient {
  public func catalogue(of city: String, unless etag: String? = nil) async throws -> Answer<CatalogueBody>? {
    try await valueUnlessKnown(Call(.catalogue).with(query: ["city": city]), etag: etag)
  }

  public func action(
    _ id: ActionID,
    of city: String,
    unless etag: String? = nil
  ) async throws -> Answer<CatalogueActionBody>? {
    let call = Call(.catalogueAction, Endpoint.catalogueAction.path(id)).with(query: ["city": city])
    return try await valueUnlessKnown(call, etag: etag)
  }

  public func factors(of city: String, unless etag: String? = nil) async throws -> Answer<FactorsBody>? {
    try await valueUnlessKnown(Call(.factors).with(query: ["city": city]), etag: etag)
  }

  public func sheets(of city: String, unless etag: String? = nil) async throws -> Answer<SheetsBody>? {
    try await valueUnlessKnown(Call(.sheets).with(query: ["city": city]), etag: etag)
  }

  public func sheet(
    _ id: SheetID,
    of city: String,
    unless etag: String? = nil
  ) async throws -> Answer<CatalogueSheetBody>? {
    let call = Call(.sheet, Endpoint.sheet.path(id)).with(query: ["city": city])
    return try await valueUnlessKnown(call, etag: etag)
  }
}
