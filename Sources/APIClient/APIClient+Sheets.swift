public import APITypes
public import Accounting

/// The paper sheets of classes.
extension APIClient {
  /// A class's blank sheet as HTML that needs nothing beside it, in the client's language.
  ///
  /// `sheet`: nil for the newest; `band`: of pupils, nil for the class's own.
  public func blankSheet(of group: PublicIdentifier, sheet: SheetID? = nil, band: AgeBand? = nil) async throws
    -> [UInt8]
  {
    let call = Call(.getBlankSheet, Endpoint.getBlankSheet.path(group)).with(accept: "text/html")
    return try await bytes(call.with(query: ["sheet": sheet?.rawValue, "band": band?.rawValue])).body
  }

  /// Enters a class's sheet under an id the client made; safe to repeat.
  ///
  /// `etag`: the tag of the run as the client knows it, to correct it.
  public func putSheetRun(
    _ run: PublicIdentifier,
    of group: PublicIdentifier,
    _ request: SheetRunRequest,
    ifMatch etag: String? = nil
  ) async throws -> Answer<SheetRunBody> {
    let call = try Call(.putSheetRun, Endpoint.putSheetRun.path(group, run)).with(body: request)
    return try await value(call.with(ifMatch: etag))
  }

  public func sheetRun(_ run: PublicIdentifier, of group: PublicIdentifier) async throws -> Answer<SheetRunBody> {
    try await value(Call(.getSheetRun, Endpoint.getSheetRun.path(group, run)))
  }

  /// Undoes a run: everything is as if it had never been entered.
  public func deleteSheetRun(
    _ run: PublicIdentifier,
    of group: PublicIdentifier,
    ifMatch etag: String
  ) async throws {
    _ = try await bytes(Call(.deleteSheetRun, Endpoint.deleteSheetRun.path(group, run)).with(ifMatch: etag))
  }

  /// A page of a class's runs, the newest day first, without their rows.
  public func sheetRuns(
    of group: PublicIdentifier,
    limit: Int? = nil,
    cursor: String? = nil
  ) async throws -> ListBody<SheetRunBody> {
    let query: KeyValuePairs<String, String?> = ["limit": limit?.description, "cursor": cursor]
    return try await value(Call(.listSheetRuns, Endpoint.listSheetRuns.path(group)).with(query: query)).body
  }
}
