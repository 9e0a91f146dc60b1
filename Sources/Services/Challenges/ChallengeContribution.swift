import Accounting
import Models
import Storage

/// What entries bring to the challenges that their groups take part in. The one place where it is decided; filling and the verifier use the
/// same.
struct ChallengeContribution {
  typealias TeamKey = ChallengeDeltas.TeamKey

  let running: RunningChallenges
  /// How far those are filled that are being filled, by challenge and team.
  private let fills: [TeamKey: ChallengeFill]
  private let contribution: Contribution
  /// When it is written; nil to see what counts, whenever it was written.
  private let now: Instant?
  /// Whether it was counted before, so that nobody's share in it is news.
  private let isRepeated: Bool

  init(
    _ running: RunningChallenges, contribution: Contribution, at now: Instant?, on connection: any SQLConnection
  ) throws {
    self.running = running
    self.contribution = contribution
    self.now = now
    isRepeated = false
    fills = try running.challenges.filter(\.isFilling).reduce(into: [:]) { fills, challenge in
      for fill in try connection.challenges.fills(of: challenge.key) {
        fills[TeamKey(challenge: fill.challenge, group: fill.group)] = fill
      }
    }
  }

  /// For filling itself.
  init(filling running: RunningChallenges, _ contribution: Contribution, isRepeated: Bool) throws {
    self.running = running
    self.contribution = contribution
    self.isRepeated = isRepeated
    now = nil
    fills = [:]
  }

  /// One team's side of a change.
  private struct Side {
    var figures = ChallengeFigures()
    var entriesWithoutMass: Int64 = 0

    mutating func add(_ entry: StoredEntry, counting: Bool, hasMass: Bool, lateFrom: Instant) {
      if entry.isHeldBack {
        figures.heldBackEntries += 1
        return
      }
      figures.entries += 1
      if entry.createdAt >= lateFrom { figures.lateEntries += 1 }
      if !hasMass { entriesWithoutMass += 1 }
      guard counting else { return }
      if hasMass { figures.carryingEntries += 1 }
      figures.doneMilligrams += entry.figures.avoidedMilligrams
      if entry.habit == false { figures.newMilligrams += entry.figures.avoidedMilligrams }
    }
  }

  /// Adds to `deltas` what changes when entries of one member on one day turn from `before` into `after`.
  ///
  /// - Parameters:
  ///   - others: The member's other live entries of the day, by action: whether the member took part depends on them too.
  ///   - isRow: Whether the member is nobody but a numbered row of a sheet.
  /// - Throws: ``ProblemCode/busy`` in the moment between a challenge's end and the end of its filling.
  func change(
    from before: [StoredEntry], to after: [StoredEntry], others: EntryLedger.DayCounts, isRow: Bool,
    into deltas: inout ChallengeDeltas
  ) throws {
    guard !running.isEmpty, let entry = before.first ?? after.first else { return }
    let (old, new) = (try sides(before), try sides(after))
    for team in Set(old.keys).union(new.keys) {
      guard let challenge = running.challenge(team.challenge) else { continue }
      let isOver = now.map { challenge.isOver(at: $0) } ?? false
      let filling = filling(of: entry.member, team, challenge)
      // What is still to be filled in must be found as it was at the end.
      if filling != nil, isOver { throw Refusal(.busy, retryAfterSeconds: 1) }
      let (old, new) = (old[team] ?? Side(), new[team] ?? Side())
      let takesPartAnyway = others.contains { action, count in
        count.entries > count.heldBackEntries && challenge.actions.contains(action)
          && !running.isLeftOut(action, on: entry.day, of: challenge)
      }
      var delta = new.figures
      delta -= old.figures
      if !takesPartAnyway {
        delta.memberDays = (new.figures.entries > 0 ? 1 : 0) - (old.figures.entries > 0 ? 1 : 0)
      }
      let share = Changers.Share(
        newMilligrams: delta.newMilligrams, otherMilligrams: delta.doneMilligrams - delta.newMilligrams,
        entriesWithoutMass: new.entriesWithoutMass - old.entriesWithoutMass)
      guard !delta.isZero || share != Changers.Share() else { continue }
      if let filling {
        // Whoever takes back what others have seen already is remembered, though its sums come later.
        if filling.isRepeated, !isRow { deltas.add(.zero, of: entry.member, to: team, .own(share)) }
        continue
      }
      deltas.add(
        delta, of: entry.member, to: team, isOver ? .afterwards : isRow ? .row : isRepeated ? .unnamed : .own(share))
    }
  }

  private func sides(_ entries: [StoredEntry]) throws -> [TeamKey: Side] {
    var sides: [TeamKey: Side] = [:]
    for entry in entries {
      for (bit, group) in try contribution.groups(entry).enumerated() {
        for challenge in running.ofTeam(group)
        where challenge.includes(entry) && !running.isLeftOut(entry.action, on: entry.day, of: challenge) {
          try sides[TeamKey(challenge: challenge.key, group: group), default: Side()].add(
            entry, counting: entry.counts(bit: bit), hasMass: contribution.hasMass(entry), lateFrom: challenge.lateFrom)
        }
      }
    }
    return sides
  }

  /// The filling that is still to come to the member; nil where it has, or will not come.
  private func filling(
    of member: Int64, _ team: TeamKey, _ challenge: RunningChallenges.Challenge
  ) -> ChallengeFill? {
    guard challenge.isFilling, let fill = fills[team] ?? fills[TeamKey(challenge: team.challenge, group: 0)] else {
      return nil
    }
    return fill.covers(member) ? nil : fill
  }
}
