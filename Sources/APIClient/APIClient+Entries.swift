public import APITypes
public import Accounting

/// The log.
extension APIClient {
  /// Writes an entry under an id the client made; safe to repeat.
  ///
  /// `etag`: the tag of the entry as the client knows it, to edit it.
  public func putEntry(
    _ id: PublicIdentifier,
    _ request: EntryRequest,
    ifMatch etag: String? = nil
  ) async throws -> Answer<EntryBody> {
    let call = try Call(.putEntry, Endpoint.putEntry.path(id)).with(body: request)
    return try await value(call.with(ifMatch: etag))
  }

  /// `idempotencyKey`: 1 to 255 characters; a repeat with the same key is no second entry.
  public func addEntry(
    _ request: NewEntryRequest,
    idempotencyKey: String? = nil
  ) async throws -> Answer<EntryBody> {
    try await value(Call(.addEntry).with(body: request).with(idempotencyKey: idempotencyKey))
  }

  public func entry(_ id: PublicIdentifier) async throws -> Answer<EntryBody> {
    try await value(Call(.getEntry, Endpoint.getEntry.path(id)))
  }

  public func deleteEntry(_ id: PublicIdentifier, ifMatch etag: String) async throws {
    _ = try await bytes(Call(.deleteEntry, Endpoint.deleteEntry.path(id)).with(ifMatch: etag))
  }

  /// A page of one's own entries, the newest day first.
  public func entries(
    from: Day? = nil,
    to: Day? = nil,
    limit: Int? = nil,
    cursor: String? = nil
  ) async throws -> ListBody<EntryBody> {
    let query: KeyValuePairs<String, String?> = [
      "from": from?.description, "to": to?.description, "limit": limit?.description, "cursor": cursor,
    ]
    return try await value(Call(.listEntries).with(query: query)).body
  }
}
