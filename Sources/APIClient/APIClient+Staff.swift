public import APITypes
public import Accounting
public import Models

/// Days that do not compete, and unusual entries.
extension APIClient {
  /// A city's alert days; by default all that can still be changed.
  public func alerts(of city: String, from: Day? = nil, to: Day? = nil) async throws -> [AlertBody] {
    let query: KeyValuePairs<String, String?> = ["from": from?.description, "to": to?.description]
    let call = Call(.listAlerts, Endpoint.listAlerts.path(city)).with(query: query)
    return try await value(call, as: ListBody<AlertBody>.self).body.data
  }

  /// Marks a day; safe to repeat. For officers.
  public func putAlert(_ kind: AlertKind, on day: Day, of city: String) async throws -> AlertBody {
    let call = Call(.putAlert, Endpoint.putAlert.path(city, day))
    return try await value(call.with(body: AlertRequest(kind: kind))).body
  }

  public func deleteAlert(on day: Day, of city: String) async throws {
    _ = try await bytes(Call(.deleteAlert, Endpoint.deleteAlert.path(city, day)))
  }

  /// A page of what waits to be confirmed in a group, the newest day first.
  public func unusual(
    in group: PublicIdentifier,
    from: Day? = nil,
    to: Day? = nil,
    limit: Int? = nil,
    cursor: String? = nil
  ) async throws -> ListBody<UnusualEntryBody> {
    let query: KeyValuePairs<String, String?> = [
      "from": from?.description, "to": to?.description, "limit": limit?.description, "cursor": cursor,
    ]
    return try await value(Call(.listUnusual, Endpoint.listUnusual.path(group)).with(query: query)).body
  }

  /// Lets an unusual entry count in challenges; safe to repeat.
  public func confirm(_ entry: PublicIdentifier) async throws {
    _ = try await bytes(Call(.confirmEntry, Endpoint.confirmEntry.path(entry)))
  }
}
