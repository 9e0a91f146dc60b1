import Models

/// What guessing costs where children come in. A class behind one address that types its code right is never held up; after twenty wrong
/// ones everybody there waits for three seconds, since a right one looks like a guess until it is looked at.
package final class PupilBudget: Sendable {
  /// Wrong codes: twenty at once, then one every three seconds. Of 20 to the 8th codes that is nothing.
  let origins = OriginBudget(most: 20, windowSeconds: 60)
  /// Wrong pictures in one class, whoever tries from wherever.
  private let classes = FailureBuckets(most: 120, windowSeconds: 600)
  /// Tries of one nickname. The pictures have 20 bits: at this pace they hold for years.
  private let nicknames = FailureBuckets(most: 5, windowSeconds: 600)

  package init() {}

  /// A try at a nickname's pictures, counted as failed until ``forgive(nickname:group:)``.
  func charge(nickname: String, group: Int64, now: Instant) throws(Refusal) {
    try classes.check("\(group)", now: now)
    try nicknames.charge("\(group) \(nickname)", now: now)
  }

  func recordWrongPictures(group: Int64, now: Instant) { classes.record("\(group)", now: now) }

  func forgive(nickname: String, group: Int64) { nicknames.forgive("\(group) \(nickname)") }
}
