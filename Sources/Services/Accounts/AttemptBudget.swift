import Models
import Synchronization

/// How many failed attempts are let through before one must wait: for each origin (an address prefix) and altogether.
///
/// In memory only: it slows guessing down, and a restart that forgets it costs nothing.
package final class AttemptBudget: Sendable {
  private struct Bucket {
    var failures: Double = 0
    var at: Instant
  }

  private static let windowSeconds: Double = 600
  private static let perOrigin: Double = 60
  private static let altogether: Double = 3000
  private static let mostOrigins = 20_000
  /// The key of all origins together.
  private static let all = ""

  private static let mostAccounts = 20_000

  private let buckets = Mutex<[String: Bucket]>([:])
  private let accounts = Mutex<[String: (failures: Int64, retryAt: Instant)]>([:])

  package init() {}

  /// - Throws: ``ProblemCode/tooManyAttempts`` while the budget of `origin` or of all is used up.
  func check(origin: String, now: Instant) throws(Refusal) {
    let isOpen = buckets.withLock { buckets in
      [origin, Self.all].allSatisfy { Self.level($0, buckets[$0], now) < Self.limit($0) }
    }
    guard isOpen else { throw Refusal(.tooManyAttempts, retryAfterSeconds: 10) }
  }

  func recordFailure(origin: String, now: Instant) {
    buckets.withLock { buckets in
      if buckets.count >= Self.mostOrigins { buckets = buckets.filter { Self.level($0.key, $0.value, now) > 1 } }
      for key in [origin, Self.all] {
        buckets[key] = Bucket(failures: Self.level(key, buckets[key], now) + 1, at: now)
      }
    }
  }

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

  /// What is left of the failures: they run out evenly over the window.
  private static func level(_ key: String, _ bucket: Bucket?, _ now: Instant) -> Double {
    guard let bucket else { return 0 }
    // A clock that was set back must not make a failure weigh more.
    let elapsed = max(0, Double(now.milliseconds - bucket.at.milliseconds) / 1000)
    return max(0, bucket.failures - elapsed * limit(key) / windowSeconds)
  }

  private static func limit(_ key: String) -> Double { key == all ? altogether : perOrigin }
}
