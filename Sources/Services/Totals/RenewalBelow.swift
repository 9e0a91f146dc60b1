import Accounting
import Models
import Storage
import Synchronization

/// Shows what the groups below a group may show by now, before the group itself is read.
///
/// Otherwise whoever reads a school first and its classes then takes away from the school what the classes had not shown yet when the school
/// was looked at, and is left with the child of a class of one.
final class RenewalBelow: Sendable {
  private struct Week: Hashable {
    let group: Int64
    let monday: Day
  }

  private let renewed = Mutex<[Week: Instant]>([:])

  /// At most once in the time in which a group shows nothing new anyway.
  func renew(_ question: ReleasedQuestion, store: Store) async throws {
    guard question.group.kind.hasGroupsBelow else { return }
    let (week, now) = (Week(group: question.group.key, monday: question.monday), store.effects.now())
    guard renewed.withLock({ $0[week] }).map({ !Self.isRecent($0, at: now) }) ?? true else { return }
    let waiting = try await store.database.read { connection in
      try connection.releases.waiting(below: week.group, monday: week.monday)
    }
    for group in waiting {
      _ = try await WeekRelease(store: store, group: group, monday: week.monday, today: question.today).state()
    }
    renewed.withLock { renewed in
      renewed = renewed.filter { Self.isRecent($0.value, at: now) }
      renewed[week] = now
    }
  }

  private static func isRecent(_ then: Instant, at now: Instant) -> Bool {
    abs(now.milliseconds - then.milliseconds) < WeekRelease.fewestMilliseconds
  }
}
