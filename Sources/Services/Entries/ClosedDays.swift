import Accounting
import Models
import Storage

/// Days to which nothing is written any more, because their entries are folded: which of them came first is decided, and not to be asked again.
struct ClosedDays {
  let connection: any SQLConnection
  let today: Day

  /// A class's days close long after it has ended. So the days that nearly every entry carries need no look.
  static let fewestDays = 2

  private func mayBeClosed(_ day: Day) -> Bool { day.advanced(by: Self.fewestDays) <= today }

  /// - Parameter household: Whose siblings the write decides about, locked; a member without one is a negative key.
  /// - Throws: ``ProblemCode/dayClosed``.
  func requireOpen(_ day: Day, _ principal: Principal, household: Int64?) throws {
    if let household { try requireOpen(day, households: [household]) }
    guard principal.member.kind == .pupil, mayBeClosed(day) else { return }
    // Somebody whose class is forgotten is nobody.
    if try connection.pupils.find(member: principal.member.key) == nil { throw Self.refusal }
  }

  func requireOpen(_ day: Day, households: Set<Int64>) throws {
    guard mayBeClosed(day) else { return }
    for household in households where household > 0 {
      if try connection.folded.exist(of: household, on: day) { throw Self.refusal }
    }
  }

  private static let refusal = Refusal(
    .dayClosed, at: "/day",
    LocalizedText(
      en: "The class of a child of this home has ended: this action of that day stays as it is.",
      ja: "お子さんのクラスが終わったため、この日のこの行動はもう変えられません。"))
}
