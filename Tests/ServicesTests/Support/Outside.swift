import Chance
import Models
import Services
import Synchronization

/// Time and chance under a test's hand: a clock that stands still until it is moved, and bytes from a seed.
final class Outside: Sendable {
  private let instant: Mutex<Instant>
  private let generator: Mutex<SeededGenerator>

  init(now: Instant, seed: UInt64) {
    instant = Mutex(now)
    generator = Mutex(SeededGenerator(seed: seed))
  }

  var now: Instant { instant.withLock { $0 } }

  func move(to new: Instant) { instant.withLock { $0 = new } }

  func pass(seconds: Int64) { instant.withLock { $0 = $0.advanced(bySeconds: seconds) } }

  func pass(minutes: Int64) { pass(seconds: 60 * minutes) }

  func pass(days: Int64) { pass(seconds: 86_400 * days) }

  func bytes(_ count: Int) -> [UInt8] {
    generator.withLock { generator in (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) } }
  }

  var effects: Effects { Effects(now: { self.now }, random: { self.bytes($0) }) }
}

extension Instant {
  /// A moment as clocks in Japan show it: `2026-07-15T23:59:59`, with or without a fraction.
  static func tokyo(_ text: String) -> Instant {
    guard let instant = Instant(text + "Z") else { preconditionFailure("no instant: \(text)") }
    return instant.advanced(bySeconds: -9 * 3600)
  }
}
