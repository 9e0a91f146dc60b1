extension Endpoint {
  public static let listAlerts = Endpoint(
    "listAlerts",
    .get,
    "/v1/cities/{slug}/alerts",
    query: ["from", "to"],
    authentication: .none
  )
  public static let putAlert = Endpoint("putAlert", .put, "/v1/cities/{slug}/alerts/{day}")
  public static let deleteAlert = Endpoint("deleteAlert", .delete, "/v1/cities/{slug}/alerts/{day}")

  public static let listUnusual = Endpoint(
    "listUnusualEntries",
    .get,
    "/v1/groups/{id}/unusual",
    query: ["from", "to", "limit", "cursor"]
  )
  public static let confirmEntry = Endpoint("confirmEntry", .post, "/v1/entries/{id}/confirmation")

  /// What staff decide: which days do not compete, and whether something unusual is right.
  public static let staff: [Endpoint] = [listAlerts, putAlert, deleteAlert, listUnusual, confirmEntry]
}
