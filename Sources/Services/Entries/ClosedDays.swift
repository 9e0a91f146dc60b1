import Accounting
import Models
import Storage

/// Days to which nothing is written any more, because their entries are folded: which of them came first is decided, and not to be asked again.
struct ClosedDays {
  let store: Store
  let connection: any SQLConnection

  /// A class's days close long after it has ended. So the days that nearly every entry carries need no look.
  static let fewestDays = 2

  /// - Parameter households: Those whose siblings the write decides about, locked; a member without one is a negative key.
  /// - Throws: ``ProblemCode/dayClosed``.
  func requireOpen(_ day: Day, today: Day, _ principal: Principal, households: Int64?...) throws {
    try requireOpen(day, today: today, households: households.compactMap(\.self))
    guard principal.member.kind == .pupil, day.advanced(by: Self.fewestDays) <= today else { return }
    // Somebody whose class is forgotten is nobody.
    if try connection.pupils.find(member: principal.member.key) == nil { throw Self.refusal }
  }

  func requireOpen(_ day: Day, today: Day, households: some Sequence<Int64>) throws {
    guard day.advanced(by: Self.fewestDays) <= today else { return }
    for household in Set(households) where household > 0 {
      if try connection.folded.exist(of: household, on: day) { throw Self.refusal }
    }
  }

  private static let refusal = Refusal(
    .dayClosed, at: "/day",
    LocalizedText(
      en: "The class of a child of this home has ended: this action of that day stays as it is.",
      ja: "お子さんのクラスが終わったため、この日のこの行動はもう変えられません。"))
}
