import Accounting
import Models

/// How many there are of everything. Only the number of entries and the last day differ between runs.
struct PopulationPlan: Sendable {
  var entries: Int
  /// The present moment; the last day with entries is the one before.
  var now: Instant
  /// Clubs to be teams of a challenge, each with as many members as it takes to be shown to everybody.
  var clubs = 0

  static let city = "saitama"
  static let schools = 10
  static let classes = 60
  static let pupils = 2000
  static let households = 200
  static let adultsInHousehold = 3
  static let membersOfClub = 10
  /// Only the members of the first clubs have sessions.
  static let clubsWithSessions = 2
  /// What they log: what the loads put.
  static let actionOfClubs: ActionID = "walk"

  /// What the reads of `run.sh` ask about is the same at every size: the adults of the first households log this much on these last days,
  /// whatever everybody else does. So ten thousand and ten million entries are asked for the same answer.
  static let probeHouseholds = 20
  static let probeEntries = 10_000
  static let probeDays = 28

  /// A member logs at most this much on one day; more entries take more days.
  private static let mostEntriesOfDay = 22 * (pupils + households * adultsInHousehold)
  private static let usualDays = 180

  var allEntries: Int { entries + clubs * Self.membersOfClub }

  var days: Int { max(Self.usualDays, (entries + Self.mostEntriesOfDay - 1) / Self.mostEntriesOfDay) }

  /// How many entries the probes and all others write on the day that lies `ago` days before the last.
  func entries(daysAgo ago: Int) -> (probes: Int, others: Int) {
    let probes = min(entries, Self.probeEntries)
    let others = entries - probes
    return (
      ago < Self.probeDays ? Self.share(probes, ago, of: Self.probeDays) : 0, Self.share(others, ago, of: days)
    )
  }

  private static func share(_ total: Int, _ index: Int, of parts: Int) -> Int {
    total * (index + 1) / parts - total * index / parts
  }
}
