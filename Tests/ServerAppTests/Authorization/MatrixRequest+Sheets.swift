import APITypes
import Foundation
import Testing

extension MatrixRequest {
  private static let sheet =
    #"{"sheet": "ecolife-2023-summer", "day": "2026-11-23", "rows": [{"row": 1, "ticks": [{"action": "car-free-day"}]}]}"#

  static let sheets: [MatrixRequest] = [
    MatrixRequest(.getBlankSheet, "class") { ["\($0.group.id)"] },
    MatrixRequest(.getBlankSheet, "household") { ["\($0.household.id)"] },
    MatrixRequest(.listSheetRuns, "class") { ["\($0.group.id)"] },
    MatrixRequest(.listSheetRuns, "school") { ["\($0.school.id)"] },
    MatrixRequest(.listSheetRuns, "household") { ["\($0.household.id)"] },
    MatrixRequest(.getSheetRun, "class") { ["\($0.group.id)", try await $0.sheetRun()] },
    MatrixRequest(.putSheetRun, "class", body: sheet) { cast in
      try await cast.undoSheets()
      return ["\(cast.group.id)", UUID().uuidString.lowercased()]
    },
    MatrixRequest(.putSheetRun, "household", body: sheet) { ["\($0.household.id)", UUID().uuidString.lowercased()] },
    MatrixRequest(.deleteSheetRun, "class") { ["\($0.group.id)", try await $0.sheetRun()] },
  ]
}

extension Cast {
  /// The class's only sheet, just entered.
  fileprivate func sheetRun() async throws -> String {
    try await undoSheets()
    let run = UUID().uuidString.lowercased()
    let answer = try await server.put(
      Endpoint.putSheetRun.path(group.id, run), as: person(.teacher),
      #"{"sheet": "ecolife-2023-summer", "day": "2026-11-23", "rows": [{"row": 1, "ticks": []}]}"#)
    try #require(answer.status == 201, "\(answer.text)")
    return run
  }

  fileprivate func undoSheets() async throws {
    let runs = try await server.get(Endpoint.listSheetRuns.path(group.id), as: person(.teacher))
      .body(as: ListBody<SheetRunBody>.self).data
    for run in runs {
      _ = try await server.send(
        .delete, Endpoint.deleteSheetRun.path(group.id, run.run), as: person(.teacher),
        headers: ["If-Match": "\"\(run.revision)\""])
    }
  }
}
