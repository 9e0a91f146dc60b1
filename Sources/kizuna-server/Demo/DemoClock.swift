import Models
import Services
import Synchronization

/// The demonstration's past is lived through in order, by a clock that is moved on.
final class DemoClock: Sendable {
  private let now: Mutex<Instant>
  private let generator: Mutex<DemoGenerator>

  init(start: Instant, seed: UInt64) {
    now = Mutex(start)
    generator = Mutex(DemoGenerator(seed: seed))
  }

  func move(to instant: Instant) { now.withLock { $0 = max($0, instant) } }

  /// A number from 0 to 1.
  func chance() -> Double { generator.withLock { Double.random(in: 0..<1, using: &$0) } }

  /// The past's time; its secrets are as secret as any.
  var effects: Effects { Effects(now: { [self] in now.withLock { $0 } }, random: Effects.live.random) }
}

/// The same numbers on every machine (SplitMix64, Steele, Lea and Flood 2014).
struct DemoGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
