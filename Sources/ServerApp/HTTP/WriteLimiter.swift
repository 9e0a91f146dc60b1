import HTTPTypes
import Models
import Synchronization

/// How many writes a member may make in a minute. Reads are free.
///
/// In memory and for each server: it keeps one client from crowding out the others and guards nothing that must be exact.
final class WriteLimiter: Sendable {
  private struct Window {
    var start: ContinuousClock.Instant
    var writes: Int
  }

  struct Budget {
    let limit: Int
    let remaining: Int
    let resetSeconds: Int

    /// The fields of draft-ietf-httpapi-ratelimit-headers.
    func describe(in headers: inout HTTPFields) {
      headers[.rateLimitPolicy] = "\"writes\";q=\(limit);w=60"
      headers[.rateLimit] = "\"writes\";r=\(remaining);t=\(resetSeconds)"
    }
  }

  private static let window = Duration.seconds(60)
  private static let mostMembers = 50_000

  private let limit: Int
  private let windows = Mutex<[Int64: Window]>([:])

  init(writesPerMinute: Int) { limit = writesPerMinute }

  /// - Returns: What is left, and whether this write is one too many.
  func spend(_ member: Int64, isWrite: Bool) -> (budget: Budget, isExceeded: Bool) {
    let now = ContinuousClock.now
    let (used, start) = windows.withLock { windows -> (Int, ContinuousClock.Instant) in
      if windows.count >= Self.mostMembers { windows = windows.filter { now - $0.value.start < Self.window } }
      var window = windows[member] ?? Window(start: now, writes: 0)
      if now - window.start >= Self.window { window = Window(start: now, writes: 0) }
      if isWrite {
        window.writes += 1
        windows[member] = window
      }
      return (window.writes, window.start)
    }
    let left = (Self.window - (now - start)).components
    let budget = Budget(
      limit: limit, remaining: max(0, limit - used),
      resetSeconds: max(1, Int(left.seconds) + (left.attoseconds > 0 ? 1 : 0)))
    return (budget, isWrite && used > limit)
  }
}

/// Why a member's call was not carried out, with the budget that its answer tells of all the same.
struct BudgetedError: Error {
  let error: any Error
  let budget: WriteLimiter.Budget
}

extension HTTPField.Name {
  /// Both are valid tokens, which the initializer checks.
  static let rateLimit = Self("RateLimit")!
  static let rateLimitPolicy = Self("RateLimit-Policy")!
}
