import Models

/// How many failures are let through before one must wait: for each origin (an address prefix) and altogether.
struct OriginBudget: Sendable {
  private let origins: FailureBuckets
  private let everyone = FailureBuckets(most: 3000, windowSeconds: 600)

  init(most: Int, windowSeconds: Int) { origins = FailureBuckets(most: most, windowSeconds: windowSeconds) }

  /// - Throws: ``ProblemCode/tooManyAttempts`` while the budget of `origin` or of all is used up.
  func check(_ origin: String, now: Instant) throws(Refusal) {
    try origins.check(origin, now: now)
    try everyone.check("", now: now)
  }

  func record(_ origin: String, now: Instant) {
    origins.record(origin, now: now)
    everyone.record("", now: now)
  }
}
