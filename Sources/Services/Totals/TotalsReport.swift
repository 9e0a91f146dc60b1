package import Accounting
package import Models

/// Figures of a period: rows by day, action or theme, and their sum.
package struct TotalsReport: Sendable, Hashable {
  package enum Grouping: String, Sendable, CaseIterable { case day, action, theme }

  package struct Row: Sendable, Hashable {
    package var key: String
    /// Held back because it is of too few members; then it has no figures.
    package var isSuppressed = false
    package var entries: Int64
    /// Members who took part; only where the row is of one day.
    package var activeMembers: Int64?
    /// Days on which a member took part, summed over members; nil in rows by theme, where one day of one member may stand in several actions.
    package var memberDays: Int64?
    package var doneMilligrams: Int64
    package var newMilligrams: Int64
    package var lowMilligrams: Int64
    package var highMilligrams: Int64

    package static func suppressed(_ key: String) -> Row {
      Row(
        key: key, isSuppressed: true, entries: 0, activeMembers: nil, memberDays: nil, doneMilligrams: 0,
        newMilligrams: 0, lowMilligrams: 0, highMilligrams: 0)
    }
  }

  package let from: Day
  package let to: Day
  package let grouping: Grouping
  package let asOf: Instant
  package let rows: [Row]
  package let sum: Row
  package let bases: [TotalBasis]
}

/// Whether a sum holds CO2 alone or other gases too; with both, it is called neither.
package enum TotalBasis: String, Sendable, CaseIterable { case co2, co2e }
