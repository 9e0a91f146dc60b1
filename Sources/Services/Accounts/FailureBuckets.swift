import Models
import Synchronization

/// Failures counted by key, running out evenly over a window: so many at once, and then only as fast as they run out.
///
/// In memory only: it slows guessing down, and a restart that forgets it costs nothing.
final class FailureBuckets: Sendable {
  private struct Bucket {
    var failures: Double
    var at: Instant
  }

  private let most: Double
  private let windowSeconds: Double
  private let mostKeys: Int
  private let buckets = Mutex<[String: Bucket]>([:])

  /// - Parameters:
  ///   - most: How many failures a key may have in a window.
  ///   - mostKeys: How many keys are remembered; when there are more, those that have nearly run out go first.
  init(most: Int, windowSeconds: Int, mostKeys: Int = 20_000) {
    self.most = Double(most)
    self.windowSeconds = Double(windowSeconds)
    self.mostKeys = mostKeys
  }

  /// - Throws: ``ProblemCode/tooManyAttempts`` while the key's failures are used up.
  func check(_ key: String, now: Instant) throws(Refusal) {
    let present = buckets.withLock { buckets in level(buckets[key], now) }
    if present > most - 1 { throw refusal(present) }
  }

  func record(_ key: String, now: Instant) { buckets.withLock { add(1, to: key, in: &$0, now) } }

  /// Counts an attempt as failed until it turns out right, so that many at once don't see the same count.
  func charge(_ key: String, now: Instant) throws(Refusal) {
    let exceeded = buckets.withLock { buckets -> Double? in
      let level = level(buckets[key], now)
      if level > most - 1 { return level }
      add(1, to: key, in: &buckets, now)
      return nil
    }
    if let exceeded { throw refusal(exceeded) }
  }

  /// The attempt was right: what it was charged, and all before it, is forgiven.
  func forgive(_ key: String) { buckets.withLock { _ = $0.removeValue(forKey: key) } }

  private func add(_ failures: Double, to key: String, in buckets: inout [String: Bucket], _ now: Instant) {
    if buckets.count >= mostKeys { buckets = buckets.filter { level($0.value, now) > 1 } }
    buckets[key] = Bucket(failures: level(buckets[key], now) + failures, at: now)
  }

  private func level(_ bucket: Bucket?, _ now: Instant) -> Double {
    guard let bucket else { return 0 }
    // A clock that was set back must not make a failure weigh more.
    let elapsed = max(0, Double(now.milliseconds - bucket.at.milliseconds) / 1000)
    return max(0, bucket.failures - elapsed * most / windowSeconds)
  }

  /// Until there is room for one more.
  private func refusal(_ level: Double) -> Refusal {
    let seconds = ((level - most + 1) * windowSeconds / most).rounded(.up)
    return Refusal(.tooManyAttempts, retryAfterSeconds: max(1, Int64(seconds)))
  }
}
