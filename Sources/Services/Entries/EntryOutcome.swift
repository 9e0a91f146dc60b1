package import Accounting
package import Foundation
package import Models
package import Storage

/// An entry with everything one is shown about it.
package struct EntryView: Sendable {
  package let entry: StoredEntry
  package let content: EntryContent
  package let member: UUID
  /// How the entry was valued. The explanation is rendered from it where the answer is made, not where the write waits.
  package let method: Method
  package let countedIn: [CountedIn]

  /// The estimate with its explanation.
  package func estimate() throws(EstimateFault) -> Estimate {
    try method.estimate(quantityMicro: entry.quantityMicro, day: entry.day, inputs: content.inputs)
  }

  /// Where the entry counts, and why not.
  package struct CountedIn: Sendable, Hashable {
    package let place: Place
    package let avoidedMilligrams: Int64
    /// Nil where it counts.
    package let reason: Reason?
  }

  package enum Place: Sendable, Hashable {
    case group(UUID)
    case challenge(UUID)

    package var id: UUID {
      switch self {
      case .group(let id), .challenge(let id): id
      }
    }
  }

  package enum Reason: String, Sendable, CaseIterable {
    case alreadyOnSheet = "already_on_sheet"
    case alreadyCountedForHousehold = "already_counted_for_household"
    case outOfSeason = "out_of_season"
    /// Unusual, and nobody has confirmed it yet.
    case awaitingConfirmation = "awaiting_confirmation"
    /// Nobody should spare the air conditioner or heater on that day.
    case alertDay = "alert_day"
    /// It came after the end.
    case challengeClosed = "challenge_closed"
  }
}

/// What became of a write.
package enum EntryOutcome: Sendable {
  case created(EntryView)
  /// Equal content was there, or an edit went through.
  case present(EntryView)
  /// `If-Match` named another revision than the present one.
  case stale(EntryView)
}
