import Accounting

/// The rows of a run as they stand: equal content is the same run entered again.
struct SheetRunContent: Codable, Hashable {
  var rows: [Row]

  /// Either the number of a row or the key of a pupil; nothing that names anybody.
  struct Row: Codable, Hashable {
    var place: Int64?
    var member: Int64?
    /// In the sheet's order.
    var ticks: [SheetRunDraft.Tick]
  }

  init(_ rows: [Row]) {
    self.rows = rows.sorted { ($0.member ?? 0, $0.place ?? 0) < ($1.member ?? 0, $1.place ?? 0) }
  }

  init(canonicalJSON: [UInt8]) throws { self = try CanonicalJSON.decode(SheetRunContent.self, from: canonicalJSON) }

  func canonicalJSON() throws -> [UInt8] { try CanonicalJSON.bytes(of: self) }
}
