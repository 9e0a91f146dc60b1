import Accounting
import Foundation
import Models
import Services
import Storage

extension World {
  /// What is kept for a group of any kind on a day, of one action or of all together.
  func tally(_ group: UUID, on day: Day? = nil, of action: String? = nil) async throws -> Tally {
    let day = day ?? today
    return try await database.read { connection in
      let key: Int64?
      if let action {
        key = try connection.integer("SELECT action FROM actions WHERE name = \(action)")
      } else {
        key = TotalKey.anyAction
      }
      guard let key, let group = try connection.integer("SELECT grp FROM groups WHERE id = \(group)") else {
        return .zero
      }
      return try connection.totals.ofGroup(group, from: day, to: day, byAction: action != nil)
        .first { $0.key.action == key }?.tally ?? .zero
    }
  }

  func count(_ sql: SQLText) async throws -> Int64 { try await database.read { try $0.integer(sql) ?? 0 } }

  /// Changes rows behind the services' back.
  @discardableResult
  func tamper(_ sql: SQLText) async throws -> Int {
    try await database.write { try $0.connection.execute(sql) }
  }
}
