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
    try buckets.withLock { buckets throws(Refusal) in try requireRoom(buckets[key], now) }
  }

  func record(_ key: String, now: Instant) { buckets.withLock { add(to: key, in: &$0, now) } }

  /// Counts an attempt as failed until it turns out right, so that many at once don't see the same count.
  func charge(_ key: String, now: Instant) throws(Refusal) {
    try buckets.withLock { buckets throws(Refusal) in
      try requireRoom(buckets[key], now)
      add(to: key, in: &buckets, now)
    }
  }

  /// The attempt was right: what it was charged, and all before it, is forgiven.
  func forgive(_ key: String) { buckets.withLock { _ = $0.removeValue(forKey: key) } }

  private func add(to key: String, in buckets: inout [String: Bucket], _ now: Instant) {
    if buckets.count >= mostKeys { buckets = buckets.filter { level($0.value, now) > 1 } }
    buckets[key] = Bucket(failures: level(buckets[key], now) + 1, at: now)
  }

  private func level(_ bucket: Bucket?, _ now: Instant) -> Double {
    guard let bucket else { return 0 }
    // A clock that was set back must not make a failure weigh more.
    let elapsed = max(0, Double(now.milliseconds - bucket.at.milliseconds) / 1000)
    return max(0, bucket.failures - elapsed * most / windowSeconds)
  }

  private func requireRoom(_ bucket: Bucket?, _ now: Instant) throws(Refusal) {
    let excess = level(bucket, now) + 1 - most
    guard excess > 0 else { return }
    let seconds = (excess * windowSeconds / most).rounded(.up)
    throw Refusal(.tooManyAttempts, retryAfterSeconds: max(1, Int64(seconds)))
  }
}
