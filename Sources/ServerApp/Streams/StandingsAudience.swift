import Accounting
import Foundation

/// Those who are shown the same standings of one challenge, byte by byte.
struct StandingsAudience: Hashable, Sendable {
  let challenge: UUID
  /// Members and staff of the organiser and the teams see smaller teams than others do.
  let isInside: Bool
  let language: Language
  /// How many rows.
  let top: Int
  /// A team whose neighbourhood is shown besides.
  var around: UUID?
}
