import Accounting
import Foundation
import Models
import Storage

/// What of a city's opened challenges a write must know: which entries of which groups count in them.
struct RunningChallenges: Sendable {
  struct Challenge: Sendable {
    let key: Int64
    let id: UUID
    let period: ChallengePeriod
    let lateFrom: Instant
    let closesAt: Instant
    let actions: Set<Int64>
    /// Those of them that are left out on an alert day, by the edition with which it opened: cooling and heating.
    let alertActions: Set<Int64>
    /// Days on which nobody should spare the air conditioner or heater.
    let alertDays: Set<Day>
    let counting: ChallengeCounting
    /// They are counted, so that they may come back, and stand nowhere.
    let leftTeams: Set<Int64>
    /// Whether the result is made.
    let isFrozen: Bool
    /// Whether what was logged before it opened, or before a team joined, is still being added.
    let isFilling: Bool

    /// Whether a write at `now` comes too late.
    func isOver(at now: Instant) -> Bool { isFrozen || now >= closesAt }

    func includes(_ entry: StoredEntry) -> Bool { period.contains(entry.day) && actions.contains(entry.action) }
  }

  /// Those of challenges that ended earlier are not among them.
  let endingFrom: Day

  let challenges: [Challenge]
  /// Places in ``challenges`` by the group that is a team.
  private let ofGroup: [Int64: [Int]]

  init(_ challenges: [(Challenge, teams: [Int64])], endingFrom: Day) {
    self.endingFrom = endingFrom
    self.challenges = challenges.map(\.0)
    var ofGroup: [Int64: [Int]] = [:]
    for (place, challenge) in challenges.enumerated() {
      for team in challenge.teams { ofGroup[team, default: []].append(place) }
    }
    self.ofGroup = ofGroup
  }

  /// One of them alone, and of that one team if only that is asked for.
  func only(_ challenge: Int64, team: Int64?) -> RunningChallenges {
    let teams = ofGroup.filter { places in places.value.contains { challenges[$0].key == challenge } }.keys
    return RunningChallenges(
      challenges.filter { $0.key == challenge }.map { ($0, teams: teams.filter { team == nil || $0 == team }) },
      endingFrom: endingFrom)
  }

  var isEmpty: Bool { challenges.isEmpty }

  /// The challenges in which a group is a team.
  func ofTeam(_ group: Int64) -> some Sequence<Challenge> { (ofGroup[group] ?? []).lazy.map { challenges[$0] } }

  /// Whether an action of that day is left out of a challenge.
  func isLeftOut(_ action: Int64, on day: Day, of challenge: Challenge) -> Bool {
    challenge.alertDays.contains(day) && challenge.alertActions.contains(action)
  }

  func challenge(_ key: Int64) -> Challenge? { challenges.first { $0.key == key } }
}
