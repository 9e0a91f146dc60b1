extension Endpoint {
  public static let addEntry = Endpoint("addEntry", .post, "/v1/entries")
  public static let listEntries = Endpoint(
    "listEntries",
    .get,
    "/v1/entries",
    query: ["from", "to", "limit", "cursor"]
  )
  public static let getEntry = Endpoint("getEntry", .get, "/v1/entries/{id}")
  /// `If-Match` is needed only where the entry exists with other content.
  public static let putEntry = Endpoint("putEntry", .put, "/v1/entries/{id}")
  public static let deleteEntry = Endpoint("deleteEntry", .delete, "/v1/entries/{id}", precondition: true)

  /// The log.
  public static let entries: [Endpoint] = [addEntry, listEntries, getEntry, putEntry, deleteEntry]
}
