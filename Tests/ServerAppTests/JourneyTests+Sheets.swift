import APITypes

extension Journal {
  mutating func entersASheet(of group: GroupBody, _ officer: Person) async throws {
    page("12-sheets")
    try await call(
      "The blank sheet", .getBlankSheet, "\(Endpoint.getBlankSheet.path(group.id))?band=4-6", as: officer, lines: 8)
    let path = Endpoint.putSheetRun.path(group.id, EntryID.number(70))
    let rows = #"{"row": 1, "ticks": [{"action": "car-free-day", "habit": false}]}, {"row": 2, "ticks": []}"#
    func sheet(_ more: String) -> String {
      #"{"sheet": "ecolife-2023-summer", "day": "2026-11-20", "rows": [\#(rows), \#(more)]}"#
    }
    let entered = try await call(
      "A sheet with a slip", .putSheetRun, path, as: officer,
      sheet(#"{"row": 3, "ticks": [{"action": "bottle-and-bag", "habit": true}, {"action": "walk"}]}"#))
    let corrected = try await call(
      "Row 3 corrected", .putSheetRun, path, as: officer,
      sheet(#"{"row": 3, "ticks": [{"action": "bottle-and-bag", "habit": true}]}"#),
      headers: ["If-Match": entered["etag"] ?? ""])
    try await call("The sheet", .getSheetRun, path, as: officer, lines: 40)
    try await call("The class's sheets", .listSheetRuns, Endpoint.listSheetRuns.path(group.id), as: officer, lines: 30)
    try await call("Undone", .deleteSheetRun, path, as: officer, headers: ["If-Match": corrected["etag"] ?? ""])
  }
}
