extension Endpoint {
  /// The answer is HTML.
  public static let getBlankSheet = Endpoint(
    "getBlankSheet",
    .get,
    "/v1/groups/{id}/blank-sheet",
    query: ["sheet", "band"]
  )
  public static let listSheetRuns = Endpoint(
    "listSheetRuns",
    .get,
    "/v1/groups/{id}/sheet-runs",
    query: ["limit", "cursor"]
  )
  public static let getSheetRun = Endpoint("getSheetRun", .get, "/v1/groups/{id}/sheet-runs/{run}")
  /// `If-Match` is needed only where the run exists with other rows.
  public static let putSheetRun = Endpoint("putSheetRun", .put, "/v1/groups/{id}/sheet-runs/{run}")
  /// Undoing.
  public static let deleteSheetRun = Endpoint(
    "deleteSheetRun",
    .delete,
    "/v1/groups/{id}/sheet-runs/{run}",
    precondition: true
  )

  /// The paper sheets of classes.
  public static let sheetRuns: [Endpoint] = [
    getBlankSheet, listSheetRuns, getSheetRun, putSheetRun, deleteSheetRun,
  ]
}
