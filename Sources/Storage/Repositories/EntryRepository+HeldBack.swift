package import Accounting
package import Foundation
import Models

/// Unusual entries that nobody has confirmed.
extension EntryRepository {
  /// One of them, with no more of its member than who confirms it may see.
  package struct HeldBack: Hashable, Sendable {
    package var key: Int64
    package var id: UUID
    package var day: Day
    package var action: Int64
    package var method: Int64
    package var quantityMicro: Int64
    /// A pupil's.
    package var nickname: String?
    /// An adult's.
    package var displayName: String?
    package var handle: String?
    /// Where it stands on one.
    package var sheet: SheetID?
    /// The row's number, of somebody who is nobody else.
    package var row: Int64?
  }

  /// Those of the members that groups had on the entries' days, newest day first, later arrivals first within a day.
  ///
  /// - Parameters:
  ///   - member: Whose own are left out.
  ///   - after: The last one already shown; the list goes on behind it.
  package func heldBack(
    in groups: [Int64], besides member: Int64, from: Day, to: Day, after: (day: Day, entry: Int64)?, limit: Int
  ) throws(StorageError) -> [HeldBack] {
    let place: SQLText =
      if let after { "AND (e.day < \(after.day) OR (e.day = \(after.day) AND e.entry < \(after.entry)))" } else { "" }
    return try connection.rows(
      """
      SELECT DISTINCT e.day, e.entry, e.id, e.action, e.method, e.quantity_micro, p.nickname, m.display_name, m.handle,
        r.sheet, c.place
      \(Self.heldBackSource(in: groups, besides: member, from: from, to: to)) \(place)
      ORDER BY e.day DESC, e.entry DESC LIMIT \(limit)
      """, Self.heldBack)
  }

  /// How many there are.
  package func countHeldBack(
    in groups: [Int64], besides member: Int64, from: Day, to: Day
  ) throws(StorageError) -> Int64 {
    try connection.integer(
      "SELECT COUNT(DISTINCT e.entry) \(Self.heldBackSource(in: groups, besides: member, from: from, to: to))") ?? 0
  }

  private static func heldBackSource(in groups: [Int64], besides member: Int64, from: Day, to: Day) -> SQLText {
    """
    FROM memberships s JOIN entries e ON e.member = s.member JOIN members m ON m.member = e.member
      LEFT JOIN pupils p ON p.member = e.member LEFT JOIN contributors c ON c.member = e.member
      LEFT JOIN sheet_runs r ON r.run = e.run
    WHERE s.grp IN \(.list(groups)) AND s.role IN ('member', 'keeper', 'pupil')
      AND e.held_back = 1 AND e.deleted_at IS NULL AND e.day >= \(from) AND e.day <= \(to) AND e.member <> \(member)
      AND s.from_day <= e.day AND (s.to_day IS NULL OR s.to_day >= e.day)
    """
  }

  private static func heldBack(_ row: any SQLRow) throws(StorageError) -> HeldBack {
    HeldBack(
      key: try row.integer(1), id: try row.uuid(2), day: try row.day(0), action: try row.integer(3),
      method: try row.integer(4), quantityMicro: try row.integer(5), nickname: try row.optionalText(6),
      displayName: try row.optionalText(7), handle: try row.optionalText(8),
      sheet: try row.optionalText(9).map { SheetID(rawValue: $0) }, row: try row.optionalInteger(10))
  }
}
