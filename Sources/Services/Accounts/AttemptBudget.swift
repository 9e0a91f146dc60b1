import Models
import Synchronization

/// What guessing costs where adults come in: passwords, tokens and codes.
///
/// In memory only: it slows guessing down, and a restart that forgets it costs nothing.
package final class AttemptBudget: Sendable {
  let origins = OriginBudget(most: 60, windowSeconds: 600)

  private static let mostAccounts = 20_000
  private let accounts = Mutex<[String: (failures: Int64, retryAt: Instant)]>([:])

  package init() {}

  /// The first failures of an account cost nothing, then the wait doubles up to five minutes: guessing stops, and its owner is never
  /// locked out for long.
  static func delaySeconds(afterFailures failures: Int64) -> Int64 {
    failures < 5 ? 0 : min(300, 1 << min(failures - 5, 9))
  }

  /// Counts an attempt as failed until it turns out right, so that many at once don't see the same count. Kept for account and origin together:
  /// somebody elsewhere who guesses never makes the owner wait. Whether anybody has the account makes no difference.
  func charge(account: String, origin: String, now: Instant) throws(Refusal) {
    let retryAt = accounts.withLock { accounts -> Instant? in
      if accounts.count >= Self.mostAccounts { accounts = accounts.filter { now < $0.value.retryAt } }
      let key = "\(account) \(origin)"
      let known = accounts[key] ?? (0, now)
      if now < known.retryAt { return known.retryAt }
      let failures = known.failures + 1
      accounts[key] = (failures, now.advanced(bySeconds: Self.delaySeconds(afterFailures: failures)))
      return nil
    }
    if let retryAt { throw Refusal(.tooManyAttempts, retryAfterSeconds: now.secondsUntil(retryAt)) }
  }

  /// The password was right.
  func forgive(account: String, origin: String) {
    accounts.withLock { _ = $0.removeValue(forKey: "\(account) \(origin)") }
  }
}
