import APITypes

extension MatrixRequest {
  /// Alert days and unusual entries.
  static let staff: [MatrixRequest] =
    [
      MatrixRequest(.listAlerts, path: { _ in ["saitama"] }),
      MatrixRequest(.putAlert, "city", body: #"{"kind": "heat"}"#, path: { _ in ["saitama", "2026-11-23"] }),
      MatrixRequest(.deleteAlert, "city") { cast in
        let alert = try await cast.server.put(
          "/v1/cities/saitama/alerts/2026-11-24", as: cast.person(.officer), #"{"kind": "cold"}"#)
        return (alert.status == 200 ? ["saitama", "2026-11-24"] : [], nil)
      },
    ] + waiting + confirming

  private static let waiting: [MatrixRequest] = targets.map { name, group in
    MatrixRequest(.listUnusual, name, path: { ["\(group($0))"] })
  }

  private static let confirming: [MatrixRequest] = [
    MatrixRequest(.confirmEntry, "pupil's", path: { [$0.pupilsEntry] }),
    MatrixRequest(.confirmEntry, "keeper's", path: { [$0.keepersEntry] }),
  ]
}
