import Chance
import Models
import Services
import Synchronization

/// The demonstration's past is lived through in order, by a clock that is moved on.
final class DemoClock: Sendable {
  private let now: Mutex<Instant>
  private let generator: Mutex<SeededGenerator>

  init(start: Instant, seed: UInt64) {
    now = Mutex(start)
    generator = Mutex(SeededGenerator(seed: seed))
  }

  func move(to instant: Instant) { now.withLock { $0 = max($0, instant) } }

  /// A number from 0 to 1.
  func chance() -> Double { generator.withLock { Double.random(in: 0..<1, using: &$0) } }

  /// The past's time; its secrets are as secret as any.
  var effects: Effects { Effects(now: { [self] in now.withLock { $0 } }, random: Effects.live.random) }
}
